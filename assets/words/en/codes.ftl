# The words of the fixed codes: the same in window, report and files.

adaptation-time = too little time
adaptation-group_needs = the group's needs
adaptation-language = language
adaptation-incident = something that had happened was taken up
adaptation-material = material was missing
adaptation-other = other

obstacle-leader_away = leader away
obstacle-timetable = the timetable
obstacle-room = no room
obstacle-school_event = test, trip or theme day
obstacle-disturbance = unrest in the group
obstacle-preparation = no time to prepare
obstacle-other = other

profession-teacher = teacher
profession-school_nurse = school nurse
profession-counsellor = counsellor
profession-special_educator = special educator
profession-pupil_support = pupil support
profession-leisure_leader = leisure leader
profession-field_worker = field worker
profession-headteacher = headteacher or deputy
profession-coordinator = coordinator
profession-other = another profession

employer-unit = the unit
employer-district = the district
employer-other = other

training-basic_1 = Basic 1
training-basic_2 = Basic 2
training-basic_3 = Basic 3
training-advanced = Advanced
training-trainer = Step 2
training-refresher = Refresher

phase-preparation = Preparation
phase-delivery = Delivery
phase-follow_up = Follow-up

heading-professions = Cooperation between professions
heading-educators = Development of the educators' work
heading-pupils = The pupils' knowledge and attitudes
heading-quality = Quality
heading-fidelity = Fidelity
heading-training_resources = Training resources
heading-cooperation = Cooperation with MÄN
heading-coordination = Coordination and administration

participation-start = started
participation-pause = paused
participation-resume = went on
participation-stop = stopped

startup-anchoring = Talks that anchor the programme with the management
startup-half_day = Half-day of knowledge for all staff
startup-four_trained = At least four trained leaders
startup-scheduled = The lessons are in the timetable
startup-preparation_time = Time to prepare and to wrap up
startup-rooms = Rooms for half groups
startup-supervision = Supervision
startup-pupil_health = The pupil health team is prepared
startup-evaluation = Evaluation with the pupils
startup-next_year = A plan for next school year
