# District and city: what the figures are called
period-calendar = calendar year { $year }
period-until = school year { $year } up to and including { $date }
period-term-until = { $term } up to and including { $date }
period-days = { $from } to { $to }
period-autumn = autumn { $year }
period-spring = spring { $year }
period-to = to { $date }
part-heading = Officer and case number
part-summary = Summary
part-1 = Units that have sent data
part-2 = Districts
part-2-own = The district's resources
part-3 = Schools, youth centres and play parks
part-4 = Runs, classes and pupils
part-5 = Lessons
part-6 = Staff and training
part-7 = Start-up steps
part-8 = Fidelity ({ $method })
part-9 = Reasons and lessons learned
part-10 = Comparison
part-10-whole = Comparison and gender equality
part-equality = Gender equality analysis
figure-units-expected = Expected units
figure-units-received = Have sent data
figure-units-on-time = Have sent in time, by { $about }
figure-units-so-far = Have sent so far, last day { $about }
figure-units-unlisted = Have sent data without being on the list of expected units
figure-units-by-hand = Figures entered by hand
figure-units-came = Units that have sent data
figure-districts-received = Districts that there are data from
figure-districts-active = Districts where the programmes are run
figure-districts-trained = Districts with trained staff
figure-districts-resources = Districts that set aside resources
figure-districts-coordinator = Districts with a coordinator
figure-districts-posts = Positions set aside, percent of full time
figure-schools = Schools that work with MVP or AT
figure-schools-mvp-only = Schools with MVP only
figure-schools-at-only = Schools with AT only
figure-schools-both = Schools with both MVP and AT
figure-schools-new = New schools
figure-schools-new-calendar = New schools in { $about }
figure-schools-paused = Schools that have paused
figure-schools-stopped = Schools that have stopped
figure-youth-centres = Youth centres
figure-play-parks = Play parks
figure-runs-started = Runs started
figure-runs-planned = Runs planned
figure-runs-ongoing = Runs ongoing
figure-runs-stale = Of them without a lesson this school year
figure-runs-completed = Runs completed
figure-runs-interrupted = Runs interrupted
figure-runs-programme = Runs of { $about }
figure-runs-grade = Runs, grade { $about }
figure-classes = Classes
figure-groups = Groups at youth centres and play parks
figure-pupils = Pupils and participants
figure-pupils-known = Classes and groups with a known number of pupils
figure-girls = Girls, where given
figure-boys = Boys, where given
figure-other-pupils = Other or unknown, where given
figure-lessons-planned = Lessons planned
figure-lessons-delivered = Lessons delivered
figure-lessons-partly = Lessons partly delivered
figure-lessons-cancelled = Lessons cancelled
figure-staff-trained = People with complete basic training
figure-staff-trained-in = Basic training in { $about }
figure-staff-newly-trained = Completed basic training in the period
figure-staff-new = New to the work
figure-staff-active = Have held a lesson
figure-staff-left = Have left
figure-staff-profession = Trained: { $about }
figure-staff-employer = Trained, employer: { $about }
figure-staff-office = Trained staff of the districts and the city
figure-half-days = Knowledge half-days
figure-supervision-minutes = Supervision, hours
figure-startup = Own answer: { $about }
figure-dos = Dose, share of the programmes held
figure-mot-plan = Dose against plan
figure-foljsamhet = Adherence, by the leaders
figure-tackning = Coverage, held lessons with a complete checklist
figure-index = Index
figure-runs-band = Runs, level: { $about }
figure-observed = Adherence, by observers
figure-checklists = The leaders' own checklists
figure-observations = Observations
figure-trained-pair = Lessons with two trained leaders
figure-half-group = Half group where the manual says so
figure-order = The manual's order followed
figure-present = Pupils present
figure-quality = Quality, by the leaders
figure-engagement = The pupils' engagement, by the leaders
figure-gap = Days between lessons, median
figure-reason = Lessons with the reason: { $about }
figure-learned = Lessons learned, shared: { $about }
band-none = without an index
known-units = { $known } units
known-schools = { $known } schools
known-districts = { $known } districts

# First drafts of the status report
count-schools = { $count ->
        [0] no school
        [one] one school
       *[other] { $count } schools
    }
count-centres = { $count ->
        [one] one youth centre
       *[other] { $count } youth centres
    }
count-parks = { $count ->
        [one] one play park
       *[other] { $count } play parks
    }
draft-summary = In { $period }, { $units } in { $districts ->
        [0] no known district
        [one] one district
       *[other] { $districts } districts
    } { $lasts ->
        [yes] work
       *[no] worked
    } with Mentors in Violence Prevention (MVP) or Agera tillsammans (AT). { $classes ->
        [0] { $lasts ->
            [yes] No class follows a programme or is to begin
           *[no] No class followed a programme
        }
        [one] { $lasts ->
            [yes] One class follows a programme or is to begin
           *[no] One class followed a programme
        }
       *[other] { $lasts ->
            [yes] { $classes } classes follow a programme or are to begin
           *[no] { $classes } classes followed a programme
        }
    }.
draft-summary-own = In { $period }, { $units } here { $lasts ->
        [yes] work
       *[no] worked
    } with Mentors in Violence Prevention (MVP) or Agera tillsammans (AT). { $classes ->
        [0] { $lasts ->
            [yes] No class follows a programme or is to begin
           *[no] No class followed a programme
        }
        [one] { $lasts ->
            [yes] One class follows a programme or is to begin
           *[no] One class followed a programme
        }
       *[other] { $lasts ->
            [yes] { $classes } classes follow a programme or are to begin
           *[no] { $classes } classes followed a programme
        }
    }.
draft-1-silent = There are data from { $told } of { $all } districts.
draft-summary-silent = The picture is not complete: there are data from { $told } of { $all } districts.
draft-summary-held-lasts = { $delivered ->
        [0] So far no lesson has
        [one] So far one lesson has
       *[other] So far { $delivered } lessons have
    } been delivered in full{ $partly ->
        [0] .
       *[other] { " and" } { $partly } in part.
    }
draft-summary-held = { $delivered ->
        [0] No lesson was
        [one] One lesson was
       *[other] { $delivered } lessons were
    } delivered in full{ $partly ->
        [0] .
       *[other] { " and" } { $partly } in part.
    }
draft-summary-support = { $count ->
        [0] Nothing in the data suggests that any unit needs special support.
        [one] One of the { $sent } units that have sent data may need support.
       *[other] { $count } of the { $sent } units that have sent data may need support.
    }{ $reasons ->
        [0] {""}
        [one] {" "}The reason is { $list }.
       *[other] {" "}The reasons are { $list }.
    }
draft-summary-why = { $what } ({ $count ->
        [one] one unit
       *[other] { $count } units
    })
draft-summary-missing = { $count ->
        [one] Data are missing from one of the { $all } expected units.
       *[other] Data are missing from { $count } of the { $all } expected units.
    }
draft-summary-by-hand = { $count ->
        [one] For one unit there are only figures entered by hand, which do not show how its classes are doing.
       *[other] For { $count } units there are only figures entered by hand, which do not show how their classes are doing.
    }
why-quiet = no lessons for four weeks
why-far-behind = classes far behind their plan
why-trained = fewer than two trained leaders
why-pair = classes with fewer than two leaders
why-low = low fidelity
why-interrupted = interrupted runs
why-paused = a pause
support-rule = “May need support” is said of a unit that has paused, has held no lesson for four weeks although several were planned, has fewer than two trained leaders, or where at least two classes (or half of them) are far behind their plan, have low fidelity, have fewer than two leaders or were interrupted. It is a reason to get in touch, not a grade.
compare-same-day = Both years are counted to the same day, this year up to and including { $day }. What is planned is counted to the end of the period.
compare-unlike = The periods are not equally long: { $now } days against { $then }. Do not compare totals directly.
overview-startup-note = The units' own answers in their process plans: yes gives 2 points, on the way 1 and no 0. How many people are trained according to the staff list is shown under Staff and training.

draft-others = In addition, { $centres ->
        [0] no youth centre
        [one] one youth centre
       *[other] { $centres } youth centres
    } and { $parks ->
        [0] no play park
        [one] one play park
       *[other] { $parks } play parks
    } { $lasts ->
        [yes] work
       *[no] worked
    } with the programmes.
draft-1 = { $received } of { $expected } expected units have sent data for { $period }.
draft-1-unlisted = { $count ->
        [one] One unit that is not on the list of expected units has also sent data.
       *[other] { $count } units that are not on the list of expected units have also sent data.
    }
draft-1-came = { $count ->
        [one] One unit has sent data for { $period }.
       *[other] { $count } units have sent data for { $period }.
    }
draft-1-lacking = { $count ->
        [one] Data are missing from { $names }.
       *[other] Data are missing from { $count } units: { $names }.
    }
draft-1-by-hand = { $count ->
        [one] The figures of one unit were entered by hand.
       *[other] The figures of { $count } units were entered by hand.
    }
draft-known-only = { $names } { $count ->
        [one] counts as a unit that works with the programmes, but its
       *[other] count as units that work with the programmes, but their
    } classes, lessons and trained people are not included: there are figures for a longer time only.
draft-2-silent = There are data from { $told } of { $all } districts. They are missing from { $names }.
draft-2 = { $count ->
        [0] It is not known that the programmes are run in any district.
        [one] The programmes are known to be run in one district: { $names }.
       *[other] The programmes are known to be run in { $count } districts: { $names }.
    }
draft-2-trained = { $count ->
        [0] No district has trained staff.
        [one] One district has trained staff.
       *[other] { $count } districts have trained staff.
    }
draft-2-resources-own = { $count ->
        [0] No resources are set aside for the work.
       *[other] The district sets aside resources for the work.
    }
draft-2-resources = Of { $told ->
        [one] one district that has
       *[other] { $told } districts that have
    } answered, { $count ->
        [0] none sets
        [one] one sets
       *[other] { $count } set
    } aside resources for the work.
draft-3 = { $schools ->
        [0] No school { $lasts ->
            [yes] works
           *[no] worked
        }
        [one] One school { $lasts ->
            [yes] works
           *[no] worked
        }
       *[other] { $schools } schools { $lasts ->
            [yes] work
           *[no] worked
        }
    } with the programmes: { $mvp ->
        [0] none
        [one] one
       *[other] { $mvp }
    } with MVP only, { $at ->
        [0] none
        [one] one
       *[other] { $at }
    } with AT only and { $both ->
        [0] none
        [one] one
       *[other] { $both }
    } with both.
draft-3-new = { $count ->
        [0] No school has said that it began in { $period }.
        [one] One school began in { $period }.
       *[other] { $count } schools began in { $period }.
    }
draft-3-out = { $paused ->
        [0] No school has paused
        [one] One school has paused
       *[other] { $paused } schools have paused
    } and { $stopped ->
        [0] none has stopped
        [one] one has stopped
       *[other] { $stopped } have stopped
    }.
draft-4 = { $started ->
        [0] No run started
        [one] One run started
       *[other] { $started } runs started
    } in { $period }. { $ongoing ->
        [0] None is ongoing
        [one] One is ongoing
       *[other] { $ongoing } are ongoing
    }, { $completed ->
        [0] none was completed
        [one] one was completed
       *[other] { $completed } were completed
    } and { $interrupted ->
        [0] none was interrupted
        [one] one was interrupted
       *[other] { $interrupted } were interrupted
    }.
draft-4-pupils-few = How many pupils and participants the programmes reach is known in only { $known } classes and groups. There they are { $pupils }.
draft-4-stale = { $count ->
        [one] One of those under way has had no lesson this school year and may have ended.
       *[other] { $count } of those under way have had no lesson this school year and may have ended.
    }
draft-4-pupils-only = The programmes reach { $pupils ->
        [one] one pupil or participant
       *[other] { $pupils } pupils and participants
    }.
draft-4-pupils = The programmes reach { $pupils ->
        [one] one pupil or participant
       *[other] { $pupils } pupils and participants
    }; the number is known in { $known ->
        [one] one class or group
       *[other] { $known } classes and groups
    }.
draft-5-planned = Planned lessons are known only for the units that have sent a file.
draft-5-lasts = So far in { $period }, { $delivered ->
        [0] no lesson has been delivered in full
        [one] one lesson has been delivered in full
       *[other] { $delivered } lessons have been delivered in full
    } and { $partly ->
        [0] none
        [one] one
       *[other] { $partly }
    } in part. Over the whole period { $planned ->
        [0] none is planned
        [one] one is planned
       *[other] { $planned } are planned
    }. { $cancelled ->
        [0] No lesson was cancelled.
        [one] One lesson was cancelled.
       *[other] { $cancelled } lessons were cancelled.
    }
draft-5 = { $delivered ->
        [0] No lesson was delivered in full
        [one] One lesson was delivered in full
       *[other] { $delivered } lessons were delivered in full
    } in { $period } and { $partly ->
        [0] none
        [one] one
       *[other] { $partly }
    } in part; { $planned ->
        [0] none was planned
        [one] one was planned
       *[other] { $planned } were planned
    }. { $cancelled ->
        [0] No lesson was cancelled.
        [one] One lesson was cancelled.
       *[other] { $cancelled } lessons were cancelled.
    }
draft-6 = { $count ->
        [0] Nobody has complete basic training.
        [one] One person has complete basic training.
       *[other] { $count } people have complete basic training.
    }
draft-6-newly = { $count ->
        [0] Nobody completed basic training in the period.
        [one] One person completed basic training in the period.
       *[other] { $count } people completed basic training in the period.
    }
draft-6-active = { $count ->
        [0] Nobody held a lesson in the period.
        [one] One person held a lesson in the period.
       *[other] { $count } people held a lesson in the period.
    }
draft-6-active-none = Who held the lessons was not noted.
draft-6-left = { $count ->
        [0] None of the staff left in the period.
        [one] One person left in the period.
       *[other] { $count } people left in the period.
    }
draft-6-office = { $count ->
        [one] In addition, the districts and the city have one trained person of their own.
       *[other] In addition, the districts and the city have { $count } trained people of their own.
    }
draft-6-office-own = { $count ->
        [one] In addition, the district has one trained person of its own.
       *[other] In addition, the district has { $count } trained people of its own.
    }
draft-7 = By their own answers about the start-up steps, the units have come furthest with { $best }. Most remains to be done with { $worst }.
draft-7-untold = No unit has answered about the start-up steps.
draft-8-dos = { $percent } of the programmes' lessons have been held ({ $sum }; one held in part counts as half).
draft-8 = In the lessons where the leaders filled in the checklist, they rate adherence at { $percent } ({ $sum } points). { $lists } held lessons have a complete checklist.
draft-8-observed = Observers have seen an adherence of { $percent } ({ $sum } points). It is reported separately.
draft-9-obstacles = { $count ->
        [one] The obstacle noted is { $list }.
       *[other] The most common obstacles are { $list }.
    }
draft-9-adaptations = { $count ->
        [one] The reason for adaptations noted is { $list }.
       *[other] The most common reasons for adaptations are { $list }.
    }
draft-9-one = { $what } ({ $count ->
        [one] one lesson
       *[other] { $count } lessons
    })
draft-9-untold = No unit has noted why lessons were changed or cancelled.
draft-10 = The figures are compared with { $period }. { $list }
draft-10-same = Unchanged: { $list }.
draft-not-by-hand = Figures entered by hand are not included in this.
draft-10-basis = This is based on { $now ->
        [0] no unit
        [one] one unit
       *[other] { $now } units
    } now and { $then ->
        [0] none
        [one] one
       *[other] { $then }
    } then.
draft-10-stale = { $count ->
        [one] The figures now include one run of an earlier school year that may have ended.
       *[other] The figures now include { $count } runs of earlier school years that may have ended.
    }
draft-summary-stale = { $count ->
        [one] The figures include one run of an earlier school year that has had no lesson this school year and may have ended.
       *[other] The figures include { $count } runs of earlier school years that have had no lesson this school year and may have ended.
    }
draft-10-none = There are no data from { $period } to compare with.
draft-10-parts-then = { $name } was formed from several former districts. There are no data from { $names } for { $period }, so the whole of { $name } is compared with only a part of it.
draft-10-parts-now = There are no data for { $period } from what used to be { $names } and is now part of { $name }.
draft-10-schools = { $now ->
        [0] No school now works
        [one] One school now works
       *[other] { $now } schools now work
    } with MVP or AT, compared with { $before ->
        [0] none
        [one] one
       *[other] { $before }
    } then.
draft-10-classes = { $now ->
        [0] No class follows
        [one] One class follows
       *[other] { $now } classes follow
    } a programme, compared with { $before ->
        [0] none
        [one] one
       *[other] { $before }
    } then.
draft-10-districts-active = The work is done in { $now ->
        [0] no district
        [one] one district
       *[other] { $now } districts
    }, compared with { $before ->
        [0] none
        [one] one
       *[other] { $before }
    } then.
draft-10-lessons-delivered = { $now ->
        [0] No lesson was
        [one] One lesson was
       *[other] { $now } lessons were
    } delivered in full, compared with { $before ->
        [0] none
        [one] one
       *[other] { $before }
    } then.
draft-10-staff-trained = { $now ->
        [0] Nobody has
        [one] One person has
       *[other] { $now } people have
    } complete basic training, compared with { $before ->
        [0] none
        [one] one
       *[other] { $before }
    } then.
draft-10-dos = { $now } of the programmes' lessons have been held, compared with { $before } then.
draft-10-foljsamhet = The leaders rate adherence at { $now }, compared with { $before } then.
draft-equality-counts = Where it has been stated, { $girls ->
        [0] no girls
        [one] one girl
       *[other] { $girls } girls
    }, { $boys ->
        [0] no boys
        [one] one boy
       *[other] { $boys } boys
    } and { $other } recorded as other or unknown take part.
draft-equality = The programmes aim to prevent violence by boys and men, and work with norms that limit girls, boys and others.
draft-equality-shows = The figures show who is reached, not what effect the work has.
draft-equality-untold = How many girls and boys take part has not been reported.
aside-start = { $count ->
        [one] For one school it is unclear whether it is new: it had its first lesson in the period, but no start date was entered.
       *[other] For { $count } schools it is unclear whether they are new: they had their first lesson in the period, but no start date was entered.
    }
aside-split = { $count ->
        [one] For one of them only the number is known; that person is not broken down by programme, profession or employer.
       *[other] For { $count } of them only the number is known; they are not broken down by programme, profession or employer.
    }

# Tables of the status report
overview-told = data from { $known }
behind-late = sent after the last day
behind-by-hand = figures entered by hand
change-points = { $count } pp
overview-change = Change
overview-lessons-held = { $sum } lessons
overview-points = { $sum } points
overview-untold = Data are missing about: { $list }.
overview-left-out = There are no data on: { $names }.
overview-none-of = None were reported: { $list }.
overview-title = Status report on violence prevention
overview-file = status-report
overview-description = Violence prevention in { $name }, { $period }: schools, classes, lessons, staff and fidelity.
overview-imprint-sample = Made-up data. Calculated on { $date }, method { $method }
overview-reference = Refers to
overview-sum = Calculation
overview-known = Basis, units
overview-known-then = Basis
overview-known-districts = Basis, districts
part-id-1 = 1-units
part-id-2 = 2-districts
part-id-3 = 3-schools
part-id-4 = 4-classes-and-pupils
part-id-5 = 5-lessons
part-id-6 = 6-staff
part-id-7 = 7-conditions
part-id-8 = 8-fidelity-{ $method }
part-id-9 = 9-reasons
overview-part = Part
overview-marked = Remark
overview-by-hand = entered by hand
overview-texts = Texts
overview-texts-id = texts
overview-texts-text = Text
overview-behind = Figures by unit
overview-behind-id = figures-by-unit
overview-units = The units
overview-units-id = each-unit
overview-units-note = Held are lessons that were held in the period, wholly or partly, and the number behind them is those that were planned then. Dose is counted over the whole programme since it began, also what was held in an earlier school year, and a lesson partly held as half. Adherence is as the leaders themselves rate it, and Trained are people with complete basic training.
overview-unit = Unit
overview-district = District
overview-kind = Kind
overview-classes = Classes
overview-lessons = Held
overview-followed = Adherence
overview-coverage = Coverage
overview-trained = Trained
overview-age = Last changed
district-sums = District by district
district-sums-id = each-district
district-sums-note = The figures are the units' own. Held means lessons held wholly or partly, also those entered by hand, for which there is no plan. Trained are the units' people with complete basic training; the districts' own staff are not counted here.
district-sums-classes = Classes and groups
district-sums-silent = data missing
district-sums-whole = the whole district
district-sums-units = Units
district-sums-told = Data exist
district-sums-planned = Planned
district-sums-held = Held
district-sums-lacking = Data missing from
district-sums-parts = { $period }: nothing from what was { $names }
district-sums-made-of = { $name } includes what was { $names } before { $day }.
district-sums-earlier = Earlier districts
district-sums-earlier-until = { $names } until { $day }
district-sums-none = No district
district-sums-all = All
overview-learned = { $heading }: { $text } ({ $unit })
overview-fidelity-note = The figures are of whole runs, from the first lesson to the day named, also what was held in an earlier school year. Sums of points, never averages of percentages. The leaders' own ratings and observations are never mixed. Quality and engagement are shown where at least three leader pairs stand behind them.
overview-written-in = { $lang ->
        [sv] The text is written in Swedish.
       *[other] The text is written in English.
    }
overview-compare-note = The earlier period's figures are in the last column of each table, counted in the same way and in the same districts as now.
overview-how-to-read = How to read the figures: Each figure refers to the period or day beside it. Basis says how many units there are data from, or how many schools where only they are asked; what is missing never counts as zero. Dose is how much of the programmes was held, and dose against plan how much of what was planned so far. Fidelity is how the programmes are followed: dose, adherence (how many of the parts were done as in the manual) and coverage (how many held lessons have a complete checklist). Index is the mean of dose and adherence; it is shown when coverage is at least 80% and at least half of the programmes has been held. { $method } is the name of the way of counting, which is the same for all.
list-schools = New schools and schools that have paused or stopped
list-schools-id = new-and-stopped-schools
list-new = New
list-new-lesson = First lesson; unclear whether new
support-list = Who may need support
support-list-id = who-may-need-support
list-what = What
list-when = Date
list-staff = Trained staff by name
either = { $one } or { $other }
list-schools-unclear = { $count ->
        [one] { $names } had its first lesson in { $period }. Whether the school is new is unclear, as no start date was entered.
       *[other] { $names } had their first lesson in { $period }. Whether they are new is unclear, as no start date was entered.
    }
list-schools-note = New schools are those that began in { $period } or { $calendar }.
list-staff-known = { $all ->
        [0] No trained staff are known for this period.
       *[other] { $named ->
            [0] None of the { $all } trained people have been sent by name, so there will be no list.
           *[other] { $named } of { $all } trained people have been sent by name.
        }
    }
list-staff-id = trained-staff-by-name
list-name = Name
list-profession = Profession
list-programmes = Programmes
list-unnamed = { $count ->
        [one] One trained person is not named: the unit has not sent the name, or it is protected.
       *[other] { $count } trained people are not named: the units have not sent the names, or they are protected.
    }

# Schools
units-sentence = { $given ->
        [0] There are no data yet. { $missing ->
            [one] One unit is expected.
           *[other] { $missing } units are expected.
        }
        [one] There are data from one unit. { $missing ->
            [0] None on the list is missing.
            [one] They are missing from one on the list.
           *[other] They are missing from { $missing } on the list.
        }
       *[other] There are data from { $given } units. { $missing ->
            [0] None on the list is missing.
            [one] They are missing from one on the list.
           *[other] They are missing from { $missing } on the list.
        }
    }
districts-by-hand = From { $names } there are only figures entered by hand.
units-districts = Data are missing from { $count } of { $all } districts: { $names }.
units-sentence-free = { $sent ->
        [0] No unit has sent data yet.
        [one] One unit has sent data.
       *[other] { $sent } units have sent data.
    }
units-listed = The list was made from those that have sent. Add the others that you expect, to see who is missing.
units-need = { $count ->
        [0] Judging by the data, none needs special support.
        [one] One may need support.
       *[other] { $count } may need support.
    }
own-staff = { $count ->
        [0] No trained staff of your own entered
        [one] 1 trained person of your own
       *[other] { $count } trained people of your own
    }
age-days = last changed { $day }
age-before = nothing from the period, last changed { $day }
age-by-hand = entered by hand
age-none = has not sent
# By what a unit asks for, the one that needs support first
standing-support = May need support
standing-missing = Data missing
standing-remarks = Minor things to know
standing-fine = Nothing suggests a need for support
need-late = Has not sent its file, and the last day has passed
need-not-sent = Has not sent data for the period yet
need-nothing-of-it = The file has nothing of the period
ask-nothing-of-it = The file has nothing of this period. Is that right?
need-by-hand = Figures are missing and are entered by hand
need-other-time = There are figures for { $given }, but not for this particular period
need-left-out = The figures entered for { $given } are not counted: the file of the unit itself is
need-part-time = The figures cover { $given } only
need-old = Nothing new for { $days } days
need-quiet = No lesson recorded in the four weeks before { $known }, although { $count } were planned; the latest was { $last }
need-quiet-never = No lesson recorded yet, although { $count } were planned in the four weeks before { $known }
need-far-behind = { $count ->
        [one] { $classes } is at least four lessons behind its plan
       *[other] { $count } classes are at least four lessons behind their plan: { $classes }
    }
need-behind = { $count ->
        [one] { $classes } is at least two lessons behind its plan
       *[other] { $count } classes are at least two lessons behind their plan: { $classes }
    }
need-trained = { $count ->
        [0] No trained leader
        [one] Only 1 trained leader; a lesson should have two
       *[other] { $count } trained leaders; the manual's guideline is four
    }
need-only-by-hand = The figures were entered by hand: how the classes are doing cannot be seen
need-no-people = No leaders entered
need-pair = { $count ->
        [one] { $classes } has fewer than two leaders
       *[other] { $count } classes have fewer than two leaders: { $classes }
    }
need-checklists = { $count ->
        [one] 1 held lesson lacks a complete checklist
       *[other] { $count } held lessons lack a complete checklist
    }
need-low = { $count ->
        [one] Fidelity is low in { $classes }
       *[other] Fidelity is low in { $count } classes: { $classes }
    }
need-interrupted = { $count ->
        [one] One run was interrupted
       *[other] { $count } runs were interrupted
    }
need-paused = Has paused
need-stale = { $count ->
        [one] { $classes } has had no lesson this school year and is not closed
       *[other] { $count } classes have had no lesson this school year and are not closed: { $classes }
    }
need-startup = { $count ->
        [one] One of the start-up steps is missing altogether
       *[other] { $count } of the start-up steps are missing altogether
    }

units-read = { $count ->
        [0] No units yet
        [one] 1 unit
       *[other] { $count } units
    }
units-no-district = { $unit }: “{ $text }” is no district on the list. Correct it, or add the district in Settings.
units-twice = { $unit } stands twice. It is added once.
units-headings = skola|skolor|skolans namn|namn|verksamhet|enhet|typ|stadsdel|e-post|epost|kontakt|name|school|unit|kind|district|e-mail|email|contact

# Matrix
matrix-left-out = Data are missing from all units about: { $names }.
matrix-steps = The conditions, from anchoring on, are the units’ own answers: 2 is yes, 1 on the way and 0 no.
matrix-lessons-heard = { $said } + { $heard } entered by hand
matrix-classes = Classes and groups
    .title = Classes and groups
matrix-trained = Trained
    .title = Trained leaders
matrix-lessons-plus = { $title }; after + those entered by hand
matrix-lessons = Lessons held
    .title = Held of planned lessons
matrix-dos = Dose
    .title = Dose, share of the whole programme held since it began, earlier school years included; a lesson held in part is a half (method { $method })
matrix-foljsamhet = Adherence
    .title = Adherence, by the leaders (method { $method })
matrix-tackning = Coverage
    .title = Coverage, held lessons with a complete checklist (method { $method })
matrix-pair = Two trained
    .title = Lessons with two trained leaders (method { $method })
matrix-startup-anchoring = Anchoring
matrix-startup-half_day = Half-day
matrix-startup-four_trained = At least four
matrix-startup-scheduled = Scheduled
matrix-startup-preparation_time = Time to prepare
matrix-startup-rooms = Rooms
matrix-startup-supervision = Supervision
matrix-startup-pupil_health = Pupil health
matrix-startup-evaluation = Evaluation
matrix-startup-next_year = Next year

# Data quality
quality-no-file = no file has been read in
quality-sentence = { $count ->
        [0] No questions. The data are consistent.
        [one] One question for { $units ->
            [one] one unit
           *[other] { $units } units
        }
       *[other] { $count } questions for { $units ->
            [one] one unit
           *[other] { $units } units
        }
    }
ask-twice = There are two units with the same name or school code: { $name }. Are they one and the same?
ask-not-expected = The unit is not on the list of expected units. Should it be added?
ask-sample = The data are from a made-up unit. Should they be included?
ask-district = The district { $name } is not on the list. Is the name right?
ask-other-district = The unit belongs to { $name }. Should it be counted here?
ask-no-district = The district is missing. Which one does the unit belong to?
ask-clock = Data are dated { $day }. Was the computer's clock wrong?
ask-same-day = { $class } has lessons { $lessons } on the same day, { $day }. Is that right?
ask-outside = { $class } lesson { $lesson } is logged on { $day }, outside the school year. Is the day right?
ask-after-stop = { $count ->
        [one] One lesson is logged
       *[other] { $count } lessons are logged
    } after the unit stopped on { $day }. Is that right?
ask-no-start = No start date for the programme was entered. The first lesson is from { $day }; did you begin then?
ask-split = { $class }: girls, boys and others are { $sum } together, but the class has { $all } pupils. Which one is right?
ask-present = { $class }: { $count ->
        [one] at one lesson
       *[other] at { $count } lessons
    } more pupils were present than the class has. Is the number right?
ask-no-pupils = { $count ->
        [one] How many pupils are in { $classes }?
       *[other] How many pupils are in these classes: { $classes }?
    }
ask-no-leaders = { $count ->
        [one] Who leads { $classes }?
       *[other] Who leads these classes: { $classes }?
    }
ask-no-plan = { $count ->
        [one] When does { $classes } begin? The first day is missing.
       *[other] When do these classes begin: { $classes }? The first day is missing.
    }
ask-still-open = { $count ->
        [one] { $classes } has had no lesson this school year. Is the programme completed or interrupted?
       *[other] These classes have had no lesson this school year: { $classes }. Is the programme completed or interrupted?
    }
ask-checklists = { $missing } of { $held } held lessons lack a complete checklist. Can they be filled in?
letter-subject = Questions about the data from { $unit }, { $period }
letter-subject-file = File from { $unit } for { $period }
letter-subject-support = { $unit }, { $period }: can we help?
letter-support = Thank you for the file. This is what we see in your data:

    { $list }

    Is that right? Please tell us what is needed to move on, and we will see what we can do.
letter-card-subject = Your address card in MVP-loggen
letter-card = We want to send you a file from MVP-loggen. It is locked so that only you can open it, and for that we need your address card. Open MVP-loggen and choose Save address card. Reply to this mail with the file, which ends in .mvpkort.
letter-names-subject = Names of trained staff
letter-names = MÄN asks us for a list of the names of staff who are trained, { $period }. Tell the staff, open MVP-loggen, choose File for the district and tick Include the names of the staff. Save the file and send it to us. People whose data are protected are never included.
letter-names-districts = MÄN asks us for a list of the names of staff who are trained, { $period }. Ask your units to tell the staff, open MVP-loggen, choose File for the district, tick Include the names of the staff, save the file and send it to you. Read in the files, choose File for the city, tick Include the names of your own staff if you have any, save the file and send it to us. People whose data are protected are never included.
letter-hello = Hello,
letter-questions = Thank you for the file. We have some questions, so that the figures are right:

    { $list }

    If something is wrong, correct it in MVP-loggen, save a new file and send it to us.
letter-file = We have not received a file from you for { $period }. Open MVP-loggen, choose File for the district, save the file and send it to us. If you do not have our address card, let us know.
letter-file-by = We have not received a file from you for { $period }. Open MVP-loggen, choose File for the district, save the file and send it to us by { $date }. If you do not have our address card, let us know.
letter-district-subject = Questions about the data from { $district }, { $period }
letter-district = We have gone through the data for { $period }. Could you take this up with the units?
letter-district-unit = { $unit }:
letter-district-end = If something is wrong, the unit corrects it in MVP-loggen, saves a new file and sends it to you. Then save a new file for the city.
letter-damaged = The file { $file } that we received could not be read. It is damaged, or locked for somebody else.
letter-district-waits = We are waiting for data on:

    { $list }
letter-district-none = We have no readable data from { $district } for { $period }.
letter-district-by-hand = From { $district } we only have figures for { $period } that we have entered ourselves.
letter-district-send = Read in the units' files in MVP-loggen, choose File for the city, save the file and send it to us. If you do not have the city's address card, get in touch.
letter-district-send-by = Read in the units' files in MVP-loggen, choose File for the city, save the file and send it to us by { $date }. If you do not have the city's address card, get in touch.
letter-district-also = Could you take this up with the units as well?
letter-end = Get in touch if anything is unclear.

    Kind regards
    { $from }

# What a district or city has done
did-set-up-office = { $class } set up
did-edit-office = Name or contact changed
did-add-expected = { $count ->
        [one] { $class } is expected
       *[other] { $count } units are expected
    }
did-edit-expected = { $class } changed
did-remove-expected = { $class } is no longer expected
did-set-deadline = Last day for { $class } changed
did-set-hand-figures = { $class }: figures entered by hand
did-set-resource = { $class }: resources changed
did-set-report-text = Status report for { $class }: text changed
did-edit-office-about = Own details changed: { $about }
did-edit-expected-about = { $class } changed: { $about }
did-set-deadline-about = Last day for { $class } is now { $about }
did-set-hand-figures-about = { $class }, { $when }: figures changed by hand ({ $about })
did-set-resource-about = { $class }, { $when }: resources changed: { $about }
did-set-report-text-about = Status report for { $class }, { $about }: text changed
did-set-keep-years-about = { $count ->
    [one] Rule for thinning: files are kept for one school year besides the current one
   *[other] Rule for thinning: files are kept for { $count } school years besides the current one
}
saved-sealed = File for { $to } saved: { $name }
saved-overview = Status report for { $period } saved: { $name }
saved-research = Figures for evaluation, { $period }, saved: { $name }
saved-archive = Received files saved for the archive: { $name }
saved-card = Own address card saved: { $name }
saved-receipts = { $count ->
    [one] One receipt saved for { $to }
   *[other] { $count } receipts saved: { $to }
}
did-set-district = District { $class } changed
did-remove-district = District { $class } removed

# Export for evaluators
research-goes = { $goes } of { $all } runs are included. The others follow a manual that fewer than { $least } units use. Data that few units share are left empty.
research-method = Fidelity is counted by method { $method }
research-saved = The export for evaluators is saved: { $path }
research-file = evaluation
research-step = { $item }: 0 no, 1 on the way, 2 yes; empty is not answered
research-column-unit = the unit; a new id in each export. Empty for runs of units with fewer than five, so that they cannot be counted
research-column-unit_kind = school, youth_centre or play_park; empty where fewer than five units are of the same kind
research-column-period = the period of the figures
research-column-programmes = mvp, at or both; empty where fewer than five units have the same
research-column-first_year = the calendar year in which the unit began; empty where fewer than five began in the same year
research-column-classes = classes or groups with a programme in the period; empty below five
research-column-lessons_planned = lessons planned in the period; empty where there are fewer than five classes
research-column-trained = people with complete basic training; empty below five
research-column-run = the run; a new id in each export
research-column-programme = mvp or at; runs by a manual that fewer than five units follow are left out
research-column-grade = grade; empty where the unit has fewer than five runs in it
research-column-status = planned, ongoing, completed or interrupted
research-column-lessons = lessons of the manual
research-column-delivered = lessons delivered
research-column-partly = lessons partly delivered
research-column-cancelled = lessons cancelled and not held later
research-column-dose_points = dose: 2 for delivered, 1 for partly
research-column-dose_of = dose: 2 for each lesson of the manual
research-column-adherence_points = adherence, by the leaders: points
research-column-adherence_of = adherence, by the leaders: maximum points for what was answered
research-column-coverage = held lessons with a complete checklist
research-column-coverage_of = held lessons
research-column-observed_points = adherence, by observers: points
research-column-observed_of = adherence, by observers: maximum points
research-column-trained_pair = held lessons with two trained leaders
research-column-trained_pair_of = held lessons whose leaders are known
research-column-half_group = half-group lessons in half group
research-column-half_group_of = half-group lessons whose form is known
did-take-receipt = Receipt from { $class } read in
did-take-receipts = { $count } receipts read in
did-set-keep-years = Rule for thinning changed
did-thin = { $count ->
    [one] One received file thinned
   *[other] { $count } received files thinned
}
did-merge-districts = { $count ->
    [one] One district became part of { $class }
   *[other] { $count } districts merged into { $class }
}
kind-receipt = Receipts
kind-thinning = Thinnings
package-withheld-receipt = { $count ->
    [one] A receipt for a file that has arrived
   *[other] { $count } receipts for files that have arrived
}
receipt-saved = Saved { $when }
receipt-file = receipt
receipts = { $count ->
    [one] One receipt for what was read in last.
   *[other] { $count } receipts for what was read in last.
}
receipts-saved = { $count ->
    [one] One receipt is saved in { $folder }
   *[other] { $count } receipts are saved in { $folder }
}
receipts-outlived = { $count ->
    [one] A receipt for { $to } is already saved: do not send it, or let them know that the file no longer counts.
   *[other] { $count } receipts are already saved, for { $to }: do not send them, or let them know that the files no longer count.
}
receipt-of-last = Received by { $name } on { $day }.
receipt-of-earlier = The file of { $made } was received by { $name } on { $day }.
receipt-missing = There is no receipt for the latest file yet.
archive-file = received-files
archive-register = register
archive-kept = { $count ->
    [0] No received packages are kept.
    [one] One received package is kept.
   *[other] { $count } received packages are kept. A file can hold several packages.
}
archive-kept-undone = { $count ->
    [one] One more package is kept whose reading was undone. It goes into the archive copy, and the register says that it was undone.
   *[other] { $count } more packages are kept whose reading was undone. They go into the archive copy, and the register says that they were undone.
}
archive-line-undone = { $unit }, read in on { $day }, undone
archive-line = { $unit }, read in on { $day }
archive-rule = { $count ->
    [one] Kept for one school year besides the current one: files read in before { $before } may be thinned.
   *[other] Kept for { $count } school years besides the current one: files read in before { $before } may be thinned.
}
archive-thinned = { $count ->
    [one] One package thinned on { $when }
   *[other] { $count } packages thinned on { $when }
}
archive-about-file = read-me
archive-about =
    This is what was received in MVP-loggen, saved for the archive.

    register.csv has a row for each package: its number, the unit or district that sent it, when it was read in and when it was made (UTC), the file that it came in, and the district that passed it on. The sender's key and the checksums show that the package is unchanged. The columns on thinning say when and by which rule a package was removed.

    The folder paket holds each package as it came, signed by its sender. It is a zip file with tables in CSV, which any spreadsheet opens, and a description of them in datapackage.json. A file may have had several packages: a file from a district has one for each unit and one for the district itself.
archive-counts = counts
archive-undone = undone
archive-repeat = undone; the package was read in again and stands in that row
archive-column-number = Number
archive-column-unit = Unit
archive-column-unit_id = Unit's id
archive-column-read = Read in
archive-column-created = Made (UTC)
archive-column-file = Name of the file
archive-column-via = By way of
archive-column-sender = Sender's key
archive-column-revisions = Number of entries
archive-column-digest = Digest of the entries
archive-column-counts = State
archive-column-member = File in the archive copy
archive-column-sha256 = SHA-256 of the file
archive-column-thinned = Thinned
archive-column-rule = Rule for thinning
district-since = since { $from }
district-begins = from { $from }
district-until-day = until { $until }
district-between = { $from } – { $until }
district-always = always
district-became = { $time }, then part of { $successor }
dialog-archive = Save received files for the archive
dialog-receipts = Choose a folder for the receipts
dialog-receipts-open = Choose receipts
dialog-receipts-kind = Receipts
error-receipts-none = There is nothing to give a receipt for.
    .remedy = Read in files from those who send them, and receipts can be saved for them.
error-receipt-unknown = The receipt is signed by { $name }, whose address card is not here.
    .remedy = Nothing has changed on your computer. Add the receiver's address card, and read in the receipt again.
error-receipt-other = The receipt is for { $name } and not for you.
    .remedy = Nothing has changed on your computer. Ask the sender for your own receipt.
error-archive-none = There are no received files to save.
    .remedy = Read in files first.
error-thin-rule = There is no rule for thinning.
    .remedy = Say how many school years received files are kept.
error-thin-none = No received files are older than the rule says.
    .remedy = Nothing was thinned.
error-districts-few = There must be at least one district that becomes part of another.
    .remedy = Choose the districts that merge.
cli-help-receipt = Saves receipts for what was read in, or reads in receipts
cli-usage-receipt = --out FOLDER [--all] | add FILE…
cli-option-all = for the latest file of each sender, not only for what was read in last
cli-help-archive = Saves received files for the archive, with a register
cli-usage-archive = --out FILE.zip
cli-help-thin = Thins received files by a rule, or shows what it would thin
cli-usage-thin = [--years NUMBER] [--yes] [--json]
cli-option-years = school years that received files are kept besides the current one
cli-help-district = Shows, adds and merges districts
cli-usage-district = [NAME [--from DATE] [--until DATE] [--successor NAME]] | merge NAME… --into NAME --from DATE
cli-option-from = the first day, or the first one after the merger
cli-option-until = the last day
cli-option-successor = the district that it became part of
cli-option-into = what the districts are called afterwards
