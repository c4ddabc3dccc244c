# Dates and numbers
date-long = { $weekday } { $day } { $month }
date-long-year = { $weekday } { $day } { $month } { $year }
date-full = { $day } { $month } { $year }
date-short = { $weekday } { $day } { $month }
date-word-today = today
date-word-yesterday = yesterday
date-word-day-before = day before yesterday
moment-today = today { $time }
moment-yesterday = yesterday { $time }
moment-day = { $day } { $time }
list-and = { $rest } and { $last }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# What somebody did, in the history and after a click
did-set-up = { $class } set up
did-edit-unit = The unit's details changed
did-add-participation = { $class }: participation changed
did-remove-participation = { $class }: participation removed
did-add-classes = { $count ->
        [one] { $class } added
       *[other] { $count } classes added
    }
did-edit-class = { $class } changed
did-archive-class = { $class } archived
did-same-class = The two { $class } are the same class
did-same-class-about = { $class } and { $about } are the same class
did-restore-class = { $class } restored
did-new-year = New school year { $class }: { $count ->
        [one] one class
       *[other] { $count } classes
    }
did-start-run = { $class }: new programme
did-edit-leaders = { $class }: leaders changed
did-edit-plan = { $class }: plan changed
did-fill-leaders = { $class }: leaders put on { $count ->
        [one] one lesson
       *[other] { $count } lessons
    }
did-edit-run = { $class }: leaders and plan changed
did-close-run = { $class }: programme closed
did-reopen-run = { $class }: programme opened again
did-log-lesson = { $class } lesson { $lesson } logged
did-log-lesson-partly = { $class } lesson { $lesson } logged as partly delivered
did-log-lesson-cancelled = { $class } lesson { $lesson } logged as cancelled
did-log-lesson-rebooked = { $class } lesson { $lesson } rebooked
did-log-many = { $count ->
        [one] One lesson logged
       *[other] { $count } lessons logged
    }
did-edit-lesson = { $class } lesson { $lesson } changed
did-remove-lesson = { $class } lesson { $lesson } removed
did-save-checklist = { $class } lesson { $lesson }: checklist saved
did-save-observation = { $class } lesson { $lesson }: observation saved
did-add-person = { $person } added
did-edit-person = { $person } changed
did-person-left = { $person } has left
did-person-back = { $person } is back
did-set-training = { $person }: training changed
did-set-startup = Start-up steps changed
did-add-learned = Lesson learned added
did-edit-learned = Lesson learned changed
did-remove-learned = Lesson learned removed
did-set-break = { $class } saved
did-add-usual-breaks = Breaks of { $class } added
did-remove-break = { $class } removed
did-add-half-day = Knowledge half-day added
did-add-supervision = Supervision added
did-remove-event = Event removed
did-set-evaluation = { $class }: pupils' evaluation changed
did-copy-edition = Programme { $class } made
did-edit-edition = Programme { $class } changed
did-remove-edition = Programme { $class } removed
did-release-edition = Programme { $class } saved as a file
did-take-edition = Programme { $class } added
did-set-focus = Changed: what the school works on
did-add-card = Address card of { $class } added
did-add-cards = { $count ->
        [one] 1 address card added
       *[other] { $count } address cards added
    }
did-compare-card = Control number of { $class } compared
did-uncompare-card = Control number of { $class } no longer marked as compared
did-revoke-card = Address card of { $class } blocked
did-join = Joined { $class }
did-other = Something was changed; what it was is not told here
did-undo = Undone: { $text }
did-redo = Done again: { $text }
did-restore = Went back to a backup
backup-again = { $why }, number { $number } that day
backup-daily = Before the day's first change
backup-migration = Before a new version of the app
backup-restore = Before going back to an earlier copy
backup-import = Before an import
backup-import-files = Before an import ({ $count ->
    [one] one package
   *[other] { $count } packages
})
backup-fetched = Fetched from another place

# Names that the app itself gives
break-autumn = Autumn break
break-christmas = Christmas break
break-winter = Winter break
break-summer = Summer break
break-easter = Easter break
lesson-untitled = Lesson { $code }

# Pasted classes
paste-classes = { $count ->
        [0] No classes yet
        [one] 1 class
       *[other] { $count } classes
    }
paste-twice = { $text } is listed twice.
paste-no-name = “{ $text }” is no class name.
paste-too-long = “{ $text } …” is too long for a class name.
paste-headings = elever|antal|pupils|number|students|klass|klasser|klassnamn|grupp|namn|class|classes|group|name

# Codes in words
unit-kind-school = School
unit-kind-youth_centre = Youth centre
unit-kind-play_park = Play park
participation-start = Start
participation-pause = Pause
participation-resume = Resumed
participation-stop = Stop
profession-teacher = Teacher
profession-school_nurse = School nurse
profession-counsellor = Counsellor
profession-special_educator = Special educator
profession-leisure_leader = Youth worker
profession-field_worker = Field worker
profession-headteacher = Headteacher
profession-coordinator = Coordinator
profession-pupil_support = Pupil support
profession-other = Other profession
profession-unknown = Profession missing
employer-unit = The unit
employer-district = The district
employer-other = Another employer
training-basic_1 = Basic training part 1
training-basic_2 = Basic training part 2
training-basic_3 = Basic training part 3
training-advanced = Advanced training
training-trainer = Step 2 (trainer)
training-refresher = Refresher
lesson-status-delivered = Delivered
lesson-status-partly = Partly
lesson-status-cancelled = Cancelled
lesson-status-rebooked = Rebooked
form-whole = Whole class
form-half = Half group
adaptation-time = Time ran out
adaptation-group_needs = The group's needs
adaptation-language = Language
adaptation-incident = Something had happened that had to be talked about
adaptation-material = Material was missing
adaptation-other = Another reason
obstacle-leader_away = Leader ill or away
obstacle-timetable = The timetable
obstacle-room = No room
obstacle-school_event = School event: tests, trips, theme day
obstacle-disturbance = Disturbance in the group
obstacle-preparation = No time to prepare
obstacle-other = Another obstacle
respondent-self = The leaders themselves
respondent-observer = Observer
answer-2 = As in the manual
answer-1 = Changed or partly
answer-0 = Not done
answer-na = Does not apply
answer-unknown = Do not know
not-applicable-not_in_lesson = Not part of the lesson
not-applicable-done_earlier = Done in an earlier lesson
not-applicable-other = Another reason
phase-preparation = Preparation
phase-delivery = Delivery
phase-follow_up = Follow-up
heading-professions = Co-operation between professions
heading-educators = Development of the educators' work
heading-pupils = Pupils' knowledge and attitudes
heading-quality = Quality
heading-fidelity = Fidelity to the manual
heading-training_resources = Training resources
heading-cooperation = Co-operation with MÄN
heading-coordination = Coordination and management
run-planned = Planned
run-ongoing = Ongoing
run-completed = Completed
run-interrupted = Interrupted
band-high = High
band-sufficient = Sufficient
band-low = Low
no-index-nothing_held = No lesson has been held yet
no-index-coverage = Too little to go on: fewer than 80% of the lessons have a complete checklist
no-index-nothing_applied = Nothing to count: no part applied in the lessons with a checklist
no-index-too_early = Too early: fewer than half of the lessons have been held
startup-anchoring = Anchoring talks
startup-half_day = Knowledge half-day for all staff
startup-four_trained = At least four trained leaders
startup-scheduled = Lessons in the timetable
startup-preparation_time = Time to prepare and follow up
startup-rooms = Rooms for half groups
startup-supervision = Supervision
startup-pupil_health = Pupil health team prepared
startup-evaluation = Evaluation with the pupils
startup-next_year = Plan for the next school year
term-autumn = autumn { $year }
term-spring = spring { $year }
cell-delivered = delivered
cell-partly = partly delivered
cell-late = overdue
cell-planned = planned
cell-cancelled = cancelled
cell-rebooked = rebooked
cell-unplanned = not planned

backup-failed = Today's backup could not be made. { $why } What you write is saved as usual.
backup-failed-damaged = No backups can be made: some of the data on this computer are damaged. Ask whoever looks after the computer for help with the folder { $folder }. The older backups are still there.
rescued-office = Files from others that were read in after the backup have to be read in again.
rescued = { $count ->
        [0] The backup is open. The damaged file is kept beside it.
       *[other] The backup is open, and changes made after it were brought back. The damaged file is kept beside it.
    }
