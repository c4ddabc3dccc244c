# From a spreadsheet: what went wrong
error-sheet-foreign = The file is no spreadsheet that can be read.
    .remedy = Nothing has changed. Choose a file that ends in .xlsx, .ods or .csv, or copy the cells and paste them.
error-sheet-locked = The spreadsheet is locked with a password, or saved in the old format .xls.
    .remedy = Nothing has changed. Open it, save it as .xlsx without a password, and choose that file.
error-sheet-damaged = The spreadsheet is damaged ({ $detail }).
    .remedy = Nothing has changed. Open it in the program where it was made, save it again, and choose that file.
error-sheet-too-large = The spreadsheet is too large: the limit is { $unit ->
        [rows] { $limit } rows
        [columns] { $limit } columns
        [cells] { $limit } cells
        [members] { $limit } parts
       *[other] { $limit } MB
    }.
    .remedy = Nothing has changed. Copy the cells that are needed and paste them.
error-sheet-cell-too-long = The text in cell { $cell } is longer than { $limit } characters.
    .remedy = Nothing has changed. Shorten the text, or take it out of the spreadsheet.
error-sheet-empty = The spreadsheet is empty.
    .remedy = Choose another file, or copy the cells and paste them.
error-sheet-none = No spreadsheet is chosen.
    .remedy = Choose a file, or copy the cells and paste them.
error-sheet-nothing = There is nothing new to take in from the spreadsheet.
    .remedy = Nothing has changed. Answer the questions, or choose another file.

# What the rows are
sheet-kind-classes = Classes
sheet-kind-staff = Staff and training
sheet-kind-lessons = Lessons that were held
sheet-skip = Not taken in

# Headings that are recognised, the most common first. Both languages are always read.
sheet-head-classes-name = Class|classes|class name|group|group name|name
sheet-head-classes-grade = Grade|year|form
sheet-head-classes-age = Age|ages|age group
sheet-head-classes-pupils = Number of pupils|pupils|students|number of students|number|total|count|number of participants|children
sheet-head-classes-girls = Girls|number of girls|female
sheet-head-classes-boys = Boys|number of boys|male
sheet-head-classes-other = Other or unknown|other|unknown|non-binary
sheet-head-classes-edition = Programme|program|manual|edition|version
sheet-head-classes-start = First lesson|start|start date|begins|planned start
sheet-head-staff-name = Name|full name|person|staff|leader|participant
sheet-head-staff-first_name = First name|given name
sheet-head-staff-last_name = Last name|surname|family name
sheet-head-staff-email = E-mail|email|mail|e-mail address
sheet-head-staff-profession = Profession|occupation|title|role|position|job
sheet-head-staff-employer = Employer|employed by|workplace
sheet-head-staff-active_from = Active from|employed from|since|start date|from
sheet-head-staff-left_on = Left on|left|end date
sheet-head-staff-protected = Protected identity|protected
sheet-head-staff-training = Training|course|courses|trainings
sheet-head-staff-training_date = Training date|date|course date|trained on|when
sheet-head-lessons-class = Class|group|class name
sheet-head-lessons-lesson = Lesson|lesson number|lesson no|session|no|number
sheet-head-lessons-date = Date|day|when|held on|lesson date
sheet-head-lessons-status = Status|delivered|done|result
sheet-head-lessons-leaders = Leaders|leader|teachers|teacher|who
sheet-head-lessons-pupils_present = Pupils present|present|number present|attendance|number of pupils
sheet-head-lessons-minutes = Minutes|duration|length
sheet-head-lessons-edition = Programme|program|manual|edition
sheet-head-lessons-note = Note|notes|comment|comments|remark
sheet-part-basic = basic training|basic course|basic
sheet-part-basic_1 = basic training part 1|basic training 1|basic 1|part 1|day 1
sheet-part-basic_2 = basic training part 2|basic training 2|basic 2|part 2|day 2
sheet-part-basic_3 = basic training part 3|basic training 3|basic 3|part 3|day 3
sheet-part-advanced = advanced|advanced training|follow-on course
sheet-part-trainer = step 2|trainer|train the trainer
sheet-part-refresher = refresher|update
sheet-part-whole = All of basic training

# Words in cells
sheet-word-at = at|agera tillsammans|acting together
sheet-word-lesson = lesson|session|l|no
sheet-word-yes = yes|x|y|✓|✔|ok|done|true
sheet-word-no = no|n|0|missing|not|false|–|-
sheet-word-and = and|&
sheet-word-grade = grade|year
sheet-word-upper = upper secondary|g
sheet-word-preschool = f|preschool class|0
sheet-word-not-held = planned|not held|upcoming|not yet|no|–|-
sheet-profession-teacher = teacher|mentor|educator
sheet-profession-school_nurse = school nurse|nurse
sheet-profession-counsellor = counsellor|counselor|school counsellor
sheet-profession-special_educator = special educator|special needs teacher
sheet-profession-leisure_leader = leisure-time leader|leisure leader|youth worker
sheet-profession-field_worker = field worker|outreach worker
sheet-profession-headteacher = headteacher|deputy headteacher|principal
sheet-profession-coordinator = coordinator|process leader
sheet-profession-pupil_support = pupil assistant|student support|teaching assistant
sheet-profession-other = other
sheet-employer-unit = school|the school|unit|the unit
sheet-employer-district = district|the district
sheet-employer-other = other|external
sheet-status-delivered = delivered|held|done|completed
sheet-status-partly = partly|partly delivered|half|½|begun
sheet-status-cancelled = cancelled|canceled
sheet-status-rebooked = rebooked|moved|postponed

# What becomes of each row
sheet-outcome-new = Taken in
sheet-outcome-adds = Added
sheet-outcome-exists = Here already
sheet-outcome-twice = Is listed twice
sheet-outcome-question = Waits for an answer
sheet-outcome-nothing = Nothing to take in
sheet-outcome-left-out = Left out
sheet-taken-classes = { $count ->
        [0] No class is taken in.
        [one] One class is taken in.
       *[other] { $count } classes are taken in.
    }
sheet-taken-staff = { $count ->
        [0] No person is taken in.
        [one] One person is taken in.
       *[other] { $count } people are taken in.
    }
sheet-taken-lessons = { $count ->
        [0] No lesson is taken in.
        [one] One lesson is taken in.
       *[other] { $count } lessons are taken in.
    }
sheet-count-exists = { $count } here already.
sheet-count-twice = { $count } standing twice.
sheet-count-question = { $count } waiting for an answer.
sheet-count-nothing = { $count } with nothing to take in.
sheet-count-left-out = { $count } left out.
sheet-text-grade = grade { $grade }
sheet-text-age = aged { $age }
sheet-text-pupils = { $count ->
        [one] 1 pupil
       *[other] { $count } pupils
    }
sheet-text-girls = { $count ->
        [one] 1 girl
       *[other] { $count } girls
    }
sheet-text-boys = { $count ->
        [one] 1 boy
       *[other] { $count } boys
    }
sheet-text-other = { $count } other or unknown
sheet-text-start = first lesson { $day }
sheet-text-lesson = { $class } lesson { $lesson }
sheet-text-protected = protected identity
sheet-text-left = left { $day }

# Questions about cells
sheet-ask-date = “{ $given }” could not be understood as a date. Write year-month-day.
sheet-ask-date-guess = “{ $given }” was read as { $date }. Is that right?
sheet-ask-date-far = “{ $given }” lies too far away. Which date is it?
sheet-ask-date-month = “{ $given }” only says the month. It is taken in as { $date }.
sheet-ask-date-future = “{ $given }” has not been yet. Which day was it?
sheet-ask-no-date = The day of the lesson is missing here. Write the date.
sheet-ask-number = “{ $given }” is no number between 0 and { $max }. The cell is not taken in.
sheet-ask-number-guess = “{ $given }” was read as { $number }. Is that right?
sheet-ask-text-long = The text is longer than { $limit } characters. Shorten it.
sheet-ask-class-name = The text is too long for the name of a class. Write a shorter one.
sheet-ask-pupils-sum = The parts make { $sum } but the number of pupils is { $all }. Both are taken in as they stand.
sheet-ask-grade = “{ $given }” is no grade: F, 1–9 or upper secondary 1–3. The cell is not taken in.
sheet-ask-edition = There is no programme called “{ $given }”. The cell is not taken in.
sheet-ask-person-several = Several people are called { $name }. Add the training under Staff instead.
sheet-ask-employer = “{ $given }” is no known employer. The cell is not taken in.
sheet-ask-protected = “{ $given }” was read as a protected identity. Write no if it is not.
sheet-ask-profession = “{ $given }” is no profession here, and is taken in as another profession.
sheet-ask-training = “{ $given }” is no known training. The cell is not taken in.
sheet-ask-training-year = “{ $given }” is only a year. The training is taken in without a date.
sheet-ask-class = There is no class called “{ $given }”. Which one is it?
sheet-ask-class-without-run = { $given } follows no programme. Choose a programme for the class first.
sheet-ask-lesson = There is no lesson “{ $given }” in { $edition }. Which one is it?
sheet-ask-lesson-of-class = { $class } has no lesson { $lesson } in its programme. Empty the cell or leave the row out.
sheet-ask-status = “{ $given }” does not say what became of the lesson. Which is it?
sheet-ask-leader = { $name } is not among the staff. The lesson is taken in without its leaders.
sheet-ask-lesson-again = { $class } lesson { $lesson } is already logged on { $date }. Should this one come in too?
sheet-ask-note = The text seems to contain a personal identity number. Take it out.

# Everything as a spreadsheet
sheet-table-learned = Lessons learned
sheet-table-person = Staff
sheet-person = Person { $number }
sheet-yes = yes
sheet-no = no

did-import-classes = { $count ->
        [one] One class taken in from a spreadsheet
       *[other] { $count } classes taken in from a spreadsheet
    }
did-import-staff = { $count ->
        [one] One person taken in from a spreadsheet
       *[other] { $count } people taken in from a spreadsheet
    }
did-import-lessons = { $count ->
        [one] One lesson taken in from a spreadsheet
       *[other] { $count } lessons taken in from a spreadsheet
    }
did-import-sheet = { $count ->
        [one] One row taken in from a spreadsheet
       *[other] { $count } rows taken in from a spreadsheet
    }
dialog-sheet = Choose a spreadsheet
dialog-sheet-kind = Spreadsheets
dialog-sheets = Save everything as a spreadsheet
dialog-xlsx = Spreadsheet (.xlsx)

# The page
sheets-button = From a spreadsheet
sheets-title = From a spreadsheet
sheets-lead = Classes, staff or lessons from Excel or LibreOffice. You see first what it becomes. Nothing changes until you take it in, and one click undoes all of it.
sheets-open = Choose a file
sheets-paste = Or paste cells
sheets-paste-hint = Select the cells in the spreadsheet, copy them, and paste them here.
sheets-kind = The rows are
sheets-sheet = Sheet
sheets-heading = Headings
sheets-heading-row = In row { $row }
sheets-heading-none = No headings
sheets-edition = Programme for new classes
sheets-edition-none = No programme yet
sheets-columns = Columns
sheets-column = Column
sheets-samples = For example
sheets-meaning = Taken in as
sheets-meaning-of = { $column } is taken in as
sheets-questions = { $count ->
        [one] One question
       *[other] { $count } questions
    }
sheets-stops = The row waits for an answer.
sheets-instead = What cell { $cell } should say
sheets-accept = Yes
sheets-noted = Understood
sheets-accept-for = { $answer }, about cell { $cell }
sheets-leave = Leave the row out
sheets-leave-for = Leave the row out: row { $row }
sheets-corrected = Your corrections
sheets-restore = Remove the correction
sheets-restore-for = Remove the correction of cell { $cell }
sheets-lines = What becomes of each row
sheets-row = Row
sheets-outcome = What happens
sheets-becomes = Becomes
sheets-back = Bring back
sheets-back-for = Bring row { $row } back
sheets-more = { $count ->
        [one] 1 more row is not shown here.
       *[other] { $count } more rows are not shown here.
    }
sheets-take-none = Nothing to take in
sheets-take-classes = { $count ->
        [one] Take in one class
       *[other] Take in { $count } classes
    }
sheets-take-staff = { $count ->
        [one] Take in one person
       *[other] Take in { $count } people
    }
sheets-take-lessons = { $count ->
        [one] Take in one lesson
       *[other] Take in { $count } lessons
    }
sheets-save = Save everything as a spreadsheet
sheets-save-hint = For yourself: all tables as .xlsx, also what does not go with the file. Names of staff only where the box above is ticked.
