# Sentences that the core makes of the figures
missing = missing
of = { $part } of { $whole }
list-more = { $count } more
date-with-week = { $day }, week { $week }
date-of-month = Only the month is known. Kept as its first day: { $day }
date-month-hint = For example 2025-08-14, or just May 2025.
day-today = today
day-yesterday = yesterday
days = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }

week-calm = Everything is logged. Nothing more is planned this week.
week-no-classes = The week's lessons will show here. Start by adding the classes.
week-no-plan = No lesson is planned this week.
week-done = { $class } lesson { $lesson }, { $day }
todo-overdue = Should have been held { $day }
todo-cancelled = Was cancelled. Should have been held { $day }
todo-today = Planned today
todo-planned = Planned { $day }
todo-no-plan = No day is planned

gap-new-year = School year { $year } has begun. Take the classes into the new school year
gap-no-run = { $count ->
        [one] { $classes } does not follow a programme yet
       *[other] { $count } classes do not follow a programme yet: { $classes }
    }
gap-no-plan = { $count ->
        [one] { $classes } has no first day
       *[other] { $count } classes have no first day: { $classes }
    }
gap-no-leaders = { $count ->
        [one] { $classes } has fewer than two leaders
       *[other] { $count } classes have fewer than two leaders: { $classes }
    }
gap-no-pupils = { $count ->
        [one] The number of pupils is missing for { $classes }
       *[other] The number of pupils is missing for { $count } classes: { $classes }
    }
gap-checklists = { $count ->
        [one] 1 held lesson lacks a complete checklist
       *[other] { $count } held lessons lack a complete checklist
    }
gap-checklist = { $class } lesson { $lesson }, { $day }
gap-no-district = Which district you belong to is not filled in
gap-no-staff = No staff entered yet
gap-few-trained = { $count ->
        [0] No leader is trained yet – guideline at least 4–6
        [one] 1 trained leader – guideline at least 4–6
       *[other] { $count } trained leaders – guideline at least 4–6
    }

run-before = Has been through the programme
run-none = No programme
cell-label = { $class } lesson { $lesson }, { $title }: { $state }
cell-label-date = { $class } lesson { $lesson }, { $title }: { $state }, { $date }
classes-sentence = { $classes ->
        [0] No classes yet
        [one] 1 class, { $held } of { $lessons } lessons held
       *[other] { $classes } classes, { $held } of { $lessons } lessons held
    }

staff-sentence = { $count ->
        [0] No trained leader – guideline at least 4–6
        [one] 1 trained leader – guideline at least 4–6
       *[other] { $count } trained leaders – guideline at least 4–6
    }
training-complete = Basic training in { $programme } complete
training-partly = { $count } of 3 parts of basic training in { $programme }
training-none = Training missing
class-observed = observation: { $points }

sum-dos = { $delivered } delivered of { $lessons } lessons
sum-dos-partly = { $delivered } delivered and { $partly } partly of { $lessons } lessons
sum-plan = { $part } of { $whole } planned lessons
sum-points = { $part } of { $whole } points
sum-unanswered = { $points }, { $count ->
        [one] 1 unanswered is not counted
       *[other] { $count } unanswered are not counted
    }
sum-lists = { $part } of { $whole } held lessons have a complete checklist
sum-lessons = { $part } of { $whole } lessons
sum-pupils = { $part } of { $whole } pupil places
sum-answers = { $count ->
        [one] 1 answer
       *[other] { $count } answers
    }
sum-index = The mean of dose { $dos } and adherence { $fidelity }
few-pairs = not shown, fewer than three pairs of leaders
n-figures = { $runs ->
        [one] 1 run
       *[other] { $runs } runs
    }, { $lessons ->
        [one] 1 held lesson
       *[other] { $lessons } held lessons
    }, { $checklists ->
        [one] 1 checklist
       *[other] { $checklists } checklists
    }
fidelity-none = No checklist has been filled in yet.
fidelity-sentence = { $part } of { $whole } points = { $percent }
fidelity-sentence-unanswered = { $part } of { $whole } points = { $percent }, { $count ->
        [one] 1 unanswered is not counted
       *[other] { $count } unanswered are not counted
    }
startup-none = Nothing is answered yet.
startup-sentence = { $part } of { $whole } points = { $percent }, { $count ->
        [0] all answered
        [one] 1 unanswered is not counted
       *[other] { $count } unanswered are not counted
    }
idea-behind = { $count ->
        [one] { $classes } is at least two lessons behind its plan
       *[other] { $count } classes are at least two lessons behind their plan: { $classes }
    }
idea-checklists = { $count ->
        [one] 1 held lesson lacks a complete checklist
       *[other] { $count } held lessons lack a complete checklist
    }
idea-training = { $count ->
        [0] No leader is trained – guideline at least four
        [one] 1 trained leader – guideline at least four
       *[other] { $count } trained leaders – guideline at least four
    }
focus-behind = Catch up with the plan in { $classes }
focus-checklists = Fill in the checklist after each lesson
focus-training = Train more leaders
focus-half-group = Hold the half-group lessons in half groups
focus-pairs = Have two trained leaders at each lesson
focus-fidelity = Hold all parts as the manual says
idea-half-group = Half-group lessons are held with the whole class
idea-pairs = Lessons are held without two trained leaders
idea-fidelity = Parts are often left out or changed

# Editions of the programmes
edition-version = version { $version }
edition-lessons = { $count ->
        [one] 1 lesson
       *[other] { $count } lessons
    }
edition-shipped = comes with the app
edition-taken = from a file
edition-draft = draft, not used yet
edition-draft-office = draft, not saved as a file yet
edition-released = saved as a file
edition-used = followed by { $classes }
edition-note-shipped = This programme cannot be changed. Copy it under Settings to make your own.
edition-note-settled = Version { $version } is in use and does not change. If you change something here, version { $next } begins, and classes that already follow the programme go on in version { $version }.
edition-note-released = Version { $version } is saved as a file and does not change. If you change something here, version { $next } begins.
edition-file-new = { $name }, version { $version } with { $count } lessons. The programme is not here yet.
edition-file-newer = { $name }, version { $version } with { $count } lessons. You have an earlier version. It stays for those who follow it.
edition-file-older = { $name }, version { $version } with { $count } lessons. You have a later version already. New classes go on getting that one.
edition-file-older-office = { $name }, version { $version } with { $count } lessons. You have a later version already.
edition-file-here = { $name }, version { $version }, is here already. There is nothing to add.
edition-file-other = { $name }, version { $version }, is here with another content. Ask whoever gave you the file for a new version.

# A second place for the copies, and moving
second-none = The copies are on this computer only. If it breaks, they are gone.
second-last = Last copied { $day }.
second-away = The folder is not here right now. Last copied { $day }. Put the USB stick in, and it is copied the next time you change something.
second-full = The second place is full. Last copied { $day }. Make room there, and then copy again.
second-locked = The second place cannot be written. Last copied { $day }. Check the USB stick, or choose another folder.
second-failed = The latest copy there was not made. Last copied { $day }. Copy again, or choose another folder.
second-stale = The copy in the second place is from { $day }
second-never = No copy has been made there yet.
handed-over = This computer handed over { $day }. Go on at the new computer, or you get two different logs.
handed-over-to = This computer handed over to { $name } { $day }. Go on at the new computer, or you get two different logs.
copy-file = backup
move-file = everything
refresher-due = { $count ->
        [one] { $people } was trained more than { $years } years ago
       *[other] { $count } leaders were trained more than { $years } years ago: { $people }
    }
keys-title = Keyboard shortcuts
keys-imprint = Press F1 in MVP-loggen to see them on the screen.

# The conditions as a plan, and a new plan for a class
startup-next = Next step: { $step }
startup-all-done = All steps are done.
startup-known-half-day = Held { $day }.
startup-known-trained = { $count ->
        [one] 1 trained leader.
       *[other] { $count } trained leaders.
    }
startup-known-scheduled = { $count } of { $all } classes have a first day.
startup-known-supervision = { $count ->
        [one] 1 occasion in the school year.
       *[other] { $count } occasions in the school year.
    }
startup-known-evaluation = { $count ->
        [one] 1 class has answered.
       *[other] { $count } classes have answered.
    }
plan-nothing = No lessons move.
plan-moved = { $count ->
        [one] 1 lesson moves. The last one is held { $day }.
       *[other] { $count } lessons move. The last one is held { $day }.
    }
