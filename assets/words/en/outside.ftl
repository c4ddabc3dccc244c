# Youth centres and play parks: "outside-" before another text's name says it their way

outside-nav-classes = Groups
outside-sample-banner = You are looking around a made-up unit. Nothing here is real.
outside-welcome-does = You log the lessons in your unit and see what is missing.
outside-welcome-school = Its name
outside-welcome-classes = Write or paste the groups
outside-welcome-classes-hint = One group a line. You can copy a column from Excel.
outside-welcome-look-text = Open a made-up unit with groups, lessons and staff. You can try everything and remove it with one click.
outside-welcome-look-button = Look around a made-up unit
outside-pasted-class = { $name } ({ $count } participants)
outside-week-overdue-first = { $count } lessons wait to be logged. The first in each group stands here.
outside-week-classes = Groups and lessons
outside-strip-caption = Groups and lessons
outside-strip-class = Group
outside-log-present = Participants present
outside-log-present-of = The group has { $enrolled } participants. Leave empty if you do not know.
outside-log-note-hint = Do not write about individual participants. The note stays in the unit.
outside-checklist-engagement = How engaged were the participants?
outside-classes-title = Groups
outside-classes-add = Add groups
outside-classes-none = Your groups will be here. Begin by writing their names.
outside-classes-archived = Archived groups
outside-classes-about = About the groups
outside-classes-pupils = Participants
outside-class-title = { $name }
outside-class-about = About the group
outside-class-pupils = Number of participants
outside-class-archive = Archive the group
outside-class-restore = Take the group back
outside-class-is-archived = The group is archived.
outside-class-back = All groups
outside-class-pupils-present = { $count ->
    [one] 1 participant
   *[other] { $count } participants
}
outside-fidelity-classes = Group by group
outside-fidelity-class = Group
outside-fidelity-all = All groups
outside-fidelity-present = Participants present
outside-fidelity-engagement = The participants' engagement
outside-learned-text-hint = Do not write about individual participants.
outside-settings-unit = About the unit
outside-newyear-text = The groups go along into the new school year and continue where they were. Change the names that will be others. A group without a name leaves the unit.
outside-newyear-leaves = leaves the unit
outside-newyear-none = All groups are already in that school year.
outside-newyear-save = Move the groups
outside-evaluation-title = The participants' evaluation
outside-evaluation-none = The participants' anonymous answers, as counts for each question.
outside-blank-card-text = A blank checklist for each lesson, to take to the group.
outside-settings-participation-none = Enter when the unit started, even if that was before this app.
outside-backup-classes = Groups
outside-help-classes = A row is a group, a cell is a lesson. Click a cell to log or change it. Click the name of the group to change participants, leaders and plan.
outside-help-class = To the left are all lessons in order. To the right you change the facts of the group. Everything is saved when you leave a field.
outside-help-settings = To the left you choose how the app looks and enter the facts of the unit. To the right is everything that was done. Most lines can be undone.

outside-did-add-classes = { $count ->
        [one] { $class } added
       *[other] { $count } groups added
    }
outside-did-new-year = New school year { $class }: { $count ->
        [one] one group
       *[other] { $count } groups
    }
outside-did-set-evaluation = { $class }: participants' evaluation changed
outside-did-set-focus = Changed: what the unit works on
outside-paste-classes = { $count ->
        [0] No groups yet
        [one] 1 group
       *[other] { $count } groups
    }
outside-paste-no-name = “{ $text }” is no group name.
outside-paste-too-long = “{ $text } …” is too long for a group name.
outside-form-whole = Whole group
outside-obstacle-school_event = Other event at the unit: trip, holiday, theme day
outside-heading-pupils = Participants' knowledge and attitudes
outside-startup-scheduled = Lessons planned in
outside-startup-pupil_health = Support for participants prepared
outside-startup-evaluation = Evaluation with the participants

outside-error-classes-none = There are no group names in the text.
    .remedy = Write one group name on each line, for example Tuesday group.
outside-error-class-exists = There is a group named { $name } already.
outside-error-class-unknown = There is no group named { $name }.
    .remedy = The groups are: { $known }.
outside-error-class-without-run = { $name } does not follow a programme yet.
    .remedy = Choose a programme for the group first.

outside-kind-group = Groups
outside-kind-group_year = School years of groups
outside-kind-evaluation = Participants' evaluation, as counts
outside-kind-focus = What the unit works on
outside-column-group = group
outside-column-pupils = number of participants
outside-column-form = whole or half group
outside-column-pupils_present = participants present
outside-column-pupil_health = support for participants

outside-report-imprint-sample = Made-up unit. Calculated on { $date }, method { $method }
outside-report-far-none = No group follows a programme this school year.
outside-report-far = { $held } of { $lessons } lessons have been held in { $classes ->
        [one] one group
       *[other] { $classes } groups
    }; { $planned } were planned by { $date }.
outside-report-far-in-step = No group is two lessons or more behind its plan.
outside-report-far-behind = { $count ->
        [one] { $classes } is at least two lessons behind its plan.
       *[other] { $count } groups are at least two lessons behind their plan: { $classes }.
    }
outside-report-no-classes = No group follows a programme this school year. The lessons of the groups will stand here.
outside-report-strip = Groups and lessons
outside-report-strip-id = groups-and-lessons
outside-report-class = Group
outside-report-fidelity-caption = Fidelity of each group
outside-report-tile-staff-detail = of { $people } in the programme; guideline at least 2
outside-report-present = Participants present
outside-report-engagement = Participants' engagement, rated by the leaders
outside-blank-description = Blank checklist to take to the group: { $edition }
outside-blank-imprint = Write nothing about individual participants.
outside-blank-lines = Group ____________  Date ____________  Leaders ______________________________________________
outside-blank-rest = Participants present ________  Quality 1  2  3  4  Participants' engagement 1  2  3  4

outside-sheet-kind-classes = Groups
outside-sheet-head-classes-name = Group
outside-sheet-head-classes-pupils = Number of participants
outside-sheet-head-lessons-class = Group
outside-sheet-head-lessons-pupils_present = Participants present
outside-sheet-taken-classes = { $count ->
        [0] No group is taken in.
        [one] One group is taken in.
       *[other] { $count } groups are taken in.
    }
outside-did-import-classes = { $count ->
        [one] One group taken in from a spreadsheet
       *[other] { $count } groups taken in from a spreadsheet
    }
outside-sheets-take-classes = { $count ->
        [one] Take in one group
       *[other] Take in { $count } groups
    }
outside-sheet-text-pupils = { $count ->
        [one] 1 participant
       *[other] { $count } participants
    }
outside-sheet-ask-class-name = The text is too long for a group name. Write a shorter one.
outside-sheet-ask-pupils-sum = The parts make { $sum } but the number of participants is { $all }. Both are taken in as they stand.
outside-sheet-ask-class = There is no group named “{ $given }”. Which one is it?
outside-sheet-ask-class-without-run = { $given } follows no programme. Choose a programme for the group first.
outside-sheets-lead = Groups, staff or lessons from Excel or LibreOffice. You first see what they become. Nothing changes until you take them in, and one click undoes it all.
outside-sheets-edition = Programme for new groups

outside-week-no-classes = The week's lessons will show here. Start by adding the groups.
outside-gap-new-year = School year { $year } has begun. Take the groups into the new school year
outside-gap-no-run = { $count ->
        [one] { $classes } does not follow a programme yet
       *[other] { $count } groups do not follow a programme yet: { $classes }
    }
outside-gap-no-plan = { $count ->
        [one] { $classes } has no first day
       *[other] { $count } groups have no first day: { $classes }
    }
outside-gap-no-leaders = { $count ->
        [one] { $classes } has fewer than two leaders
       *[other] { $count } groups have fewer than two leaders: { $classes }
    }
outside-gap-no-pupils = { $count ->
        [one] The number of participants is missing for { $classes }
       *[other] The number of participants is missing for { $count } groups: { $classes }
    }
outside-gap-few-trained = { $count ->
        [0] No leader is trained yet – guideline at least 2
        [one] 1 trained leader – guideline at least 2
       *[other] { $count } trained leaders – guideline at least 2
    }
outside-staff-sentence = { $count ->
        [0] No trained leader – guideline at least 2
        [one] 1 trained leader – guideline at least 2
       *[other] { $count } trained leaders – guideline at least 2
    }
outside-idea-training = { $count ->
        [0] No leader is trained – guideline at least two
        [one] 1 trained leader – guideline at least two
       *[other] { $count } trained leaders – guideline at least two
    }
outside-classes-sentence = { $classes ->
        [0] No groups yet
        [one] 1 group, { $held } of { $lessons } lessons held
       *[other] { $classes } groups, { $held } of { $lessons } lessons held
    }
outside-sum-pupils = { $part } of { $whole } places
outside-idea-half-group = Half-group lessons are held with the whole group
outside-idea-behind = { $count ->
        [one] { $classes } is at least two lessons behind its plan
       *[other] { $count } groups are at least two lessons behind their plan: { $classes }
    }
outside-cli-column-class = Group

outside-edition-note-settled = Version { $version } is in use and does not change. If you change something here, version { $next } begins, and groups that already follow the programme go on in version { $version }.
outside-edition-file-older = { $name }, version { $version } with { $count } lessons. You have a later version already. New groups go on getting that one.
outside-startup-known-scheduled = { $count } of { $all } groups have a first day.
outside-startup-known-evaluation = { $count ->
        [one] 1 group has answered.
       *[other] { $count } groups have answered.
    }

# What a district or city sees of a unit outside school
outside-need-far-behind = { $count ->
    [one] { $classes } is at least four lessons behind its plan
   *[other] { $count } groups are at least four lessons behind their plan: { $classes }
}
outside-need-behind = { $count ->
    [one] { $classes } is at least two lessons behind its plan
   *[other] { $count } groups are at least two lessons behind their plan: { $classes }
}
outside-need-only-by-hand = The figures were entered by hand: how the groups are doing cannot be seen
outside-need-pair = { $count ->
    [one] { $classes } has fewer than two leaders
   *[other] { $count } groups have fewer than two leaders: { $classes }
}
outside-need-low = { $count ->
    [one] Fidelity is low in { $classes }
   *[other] Fidelity is low in { $count } groups: { $classes }
}
outside-ask-split = { $class }: girls, boys and others are { $sum } together, but the group has { $all } participants. Which one is right?
outside-ask-present = { $class }: { $count ->
    [one] at one lesson
   *[other] at { $count } lessons
} more participants were present than the group has. Is the number right?
outside-ask-no-pupils = { $count ->
    [one] How many participants are there in { $classes }?
   *[other] How many participants are there in these groups: { $classes }?
}
outside-ask-no-leaders = { $count ->
    [one] Who leads { $classes }?
   *[other] Who leads these groups: { $classes }?
}
outside-need-stale = { $count ->
    [one] { $classes } has had no lesson this school year and is not closed
   *[other] { $count } groups have had no lesson this school year and are not closed: { $classes }
}
outside-ask-still-open = { $count ->
    [one] { $classes } has had no lesson this school year. Is the programme completed or interrupted?
   *[other] These groups have had no lesson this school year: { $classes }. Is the programme completed or interrupted?
}
outside-ask-no-plan = { $count ->
    [one] When does { $classes } begin? The first day is missing.
   *[other] When do these groups begin: { $classes }? The first day is missing.
}
outside-office-classes = Groups
outside-office-pupils = Participants
