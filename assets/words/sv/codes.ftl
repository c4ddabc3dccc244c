# De fasta kodernas ord: samma i fönster, rapport och filer.

adaptation-time = för lite tid
adaptation-group_needs = gruppens behov
adaptation-language = språk
adaptation-incident = något som hänt togs upp
adaptation-material = material saknades
adaptation-other = annat

obstacle-leader_away = ledare borta
obstacle-timetable = schemat
obstacle-room = lokal saknades
obstacle-school_event = prov, utflykt eller temadag
obstacle-disturbance = oro i gruppen
obstacle-preparation = ingen tid att förbereda
obstacle-other = annat

profession-teacher = lärare
profession-school_nurse = skolsköterska
profession-counsellor = kurator
profession-special_educator = specialpedagog
profession-pupil_support = elevstöd
profession-leisure_leader = fritidsledare
profession-field_worker = fältassistent
profession-headteacher = rektor eller biträdande rektor
profession-coordinator = samordnare
profession-other = annat yrke

employer-unit = verksamheten
employer-district = stadsdelen
employer-other = annan

training-basic_1 = Grund 1
training-basic_2 = Grund 2
training-basic_3 = Grund 3
training-advanced = Påbyggnad
training-trainer = Steg 2
training-refresher = Påfyllning

phase-preparation = Förberedelser
phase-delivery = Genomförande
phase-follow_up = Uppföljning

heading-professions = Samverkan mellan yrkesroller
heading-educators = Utveckling av pedagogernas arbete
heading-pupils = Elevernas kunskap och attityder
heading-quality = Kvalitet
heading-fidelity = Metodföljsamhet
heading-training_resources = Utbildningsresurser
heading-cooperation = Samverkan med MÄN
heading-coordination = Samordning och förvaltning

participation-start = började
participation-pause = pausade
participation-resume = fortsatte
participation-stop = slutade

startup-anchoring = Förankringssamtal med ledningen
startup-half_day = Kunskapshalvdag för all personal
startup-four_trained = Minst fyra utbildade ledare
startup-scheduled = Lektionerna är schemalagda
startup-preparation_time = Tid för för- och efterarbete
startup-rooms = Lokaler för halvgrupp
startup-supervision = Handledning
startup-pupil_health = Elevhälsan är förberedd
startup-evaluation = Utvärdering med eleverna
startup-next_year = Plan för nästa läsår
