# Hämta från kalkylark: vad som gick fel
error-sheet-foreign = Filen är inget kalkylark som går att läsa.
    .remedy = Inget har ändrats. Välj en fil som slutar på .xlsx, .ods eller .csv, eller kopiera cellerna och klistra in dem.
error-sheet-locked = Kalkylarket är låst med lösenord, eller sparat i det gamla formatet .xls.
    .remedy = Inget har ändrats. Öppna det, spara det som .xlsx utan lösenord och välj den filen.
error-sheet-damaged = Kalkylarket är skadat ({ $detail }).
    .remedy = Inget har ändrats. Öppna det i det program där det gjordes, spara det igen och välj den filen.
error-sheet-too-large = Kalkylarket är för stort: gränsen är { $unit ->
        [rows] { $limit } rader
        [columns] { $limit } kolumner
        [cells] { $limit } celler
        [members] { $limit } delar
       *[other] { $limit } MB
    }.
    .remedy = Inget har ändrats. Kopiera de celler som behövs och klistra in dem.
error-sheet-cell-too-long = Texten i cell { $cell } är längre än { $limit } tecken.
    .remedy = Inget har ändrats. Korta texten, eller ta bort den ur kalkylarket.
error-sheet-empty = Kalkylarket är tomt.
    .remedy = Välj en annan fil, eller kopiera cellerna och klistra in dem.
error-sheet-none = Inget kalkylark är valt.
    .remedy = Välj en fil, eller kopiera cellerna och klistra in dem.
error-sheet-nothing = Det finns inget nytt att ta in i kalkylarket.
    .remedy = Inget har ändrats. Svara på frågorna, eller välj en annan fil.

# Vad raderna är
sheet-kind-classes = Klasser
sheet-kind-staff = Personal och utbildning
sheet-kind-lessons = Lektioner som har hållits
sheet-skip = Tas inte in

# Rubriker som känns igen, med den vanligaste först. Båda språken läses alltid.
sheet-head-classes-name = Klass|klasser|klassnamn|klassens namn|grupp|gruppnamn|namn|undervisningsgrupp
sheet-head-classes-grade = Årskurs|åk|årsk|stadium|skolår
sheet-head-classes-age = Ålder|åldrar|åldersgrupp|åldersspann
sheet-head-classes-pupils = Antal elever|elever|antal|elevantal|totalt|summa|antal barn|deltagare|antal deltagare|barn|ungdomar|antal ungdomar
sheet-head-classes-girls = Flickor|antal flickor|tjejer|antal tjejer|varav flickor
sheet-head-classes-boys = Pojkar|antal pojkar|killar|antal killar|varav pojkar
sheet-head-classes-other = Annat eller okänt|annat|okänt|icke-binära|övriga
sheet-head-classes-edition = Program|manual|upplaga|version
sheet-head-classes-start = Första lektion|start|startdatum|börjar|första lektionsdag|planerad start
sheet-head-staff-name = Namn|för- och efternamn|förnamn och efternamn|person|personal|ledare|deltagare
sheet-head-staff-first_name = Förnamn|tilltalsnamn
sheet-head-staff-last_name = Efternamn
sheet-head-staff-email = E-post|epost|mejl|mail|e-postadress|mejladress|e-mail
sheet-head-staff-profession = Yrkesroll|yrke|befattning|titel|roll|tjänst|funktion
sheet-head-staff-employer = Arbetsgivare|anställd av|anställning|arbetsplats|enhet
sheet-head-staff-active_from = Började|anställd från|från och med|startdatum|aktiv från|från
sheet-head-staff-left_on = Slutade|slutat|slutdatum|till och med
sheet-head-staff-protected = Skyddad identitet|skyddade personuppgifter|skyddad
sheet-head-staff-training = Utbildning|utbildningar|kurs|gått utbildning|mvp-utbildning
sheet-head-staff-training_date = Utbildningsdatum|datum|kursdatum|utbildad|utbildningsdag|när
sheet-head-lessons-class = Klass|grupp|klassnamn|undervisningsgrupp
sheet-head-lessons-lesson = Lektion|lektionsnummer|lektion nr|lektionsnr|lek|nr|nummer|pass
sheet-head-lessons-date = Datum|dag|när|genomförd den|lektionsdatum|hölls
sheet-head-lessons-status = Läge|status|genomförd|gjord|resultat
sheet-head-lessons-leaders = Ledare|ledarpar|pedagoger|lärare|vilka|höll i
sheet-head-lessons-pupils_present = Elever på plats|närvarande|antal närvarande|närvaro|antal elever
sheet-head-lessons-minutes = Minuter|tid|längd|antal minuter
sheet-head-lessons-edition = Program|manual|upplaga
sheet-head-lessons-note = Anteckning|anteckningar|kommentar|kommentarer|notering|övrigt
sheet-part-basic = grundutbildning|grundutb|grundkurs|gu|basutbildning
sheet-part-basic_1 = grundutbildning del 1|grundutbildning 1|del 1|gu1|gu 1|steg 1 del 1|dag 1
sheet-part-basic_2 = grundutbildning del 2|grundutbildning 2|del 2|gu2|gu 2|steg 1 del 2|dag 2
sheet-part-basic_3 = grundutbildning del 3|grundutbildning 3|del 3|gu3|gu 3|steg 1 del 3|dag 3
sheet-part-advanced = påbyggnad|påbyggnadsutbildning|fördjupning|fortsättningskurs
sheet-part-trainer = steg 2|utbildarutbildning|utbildare|tränarutbildning
sheet-part-refresher = påfyllning|repetition|uppdatering
sheet-part-whole = Hela grundutbildningen

# Ord i celler
sheet-word-at = at|agera tillsammans
sheet-word-lesson = lektion|lekt|lek|l|pass|nr
sheet-word-yes = ja|x|j|v|✓|✔|ok|klar|klart|gått|har|godkänd|sant
sheet-word-no = nej|n|0|saknas|ej|inte|falskt|–|-
sheet-word-and = och|&
sheet-word-grade = årskurs|åk.|åk
sheet-word-upper = gymnasiet|gymnasium|gy|g
sheet-word-preschool = f|förskoleklass|fsk|0
sheet-word-not-held = planerad|ej genomförd|ej hållen|kommande|inte hållen|ej|nej|–|-
sheet-profession-teacher = lärare|ämneslärare|mentor|pedagog|klassföreståndare
sheet-profession-school_nurse = skolsköterska|sjuksköterska|skolsyster
sheet-profession-counsellor = kurator|skolkurator
sheet-profession-special_educator = specialpedagog|speciallärare
sheet-profession-leisure_leader = fritidsledare|fritidspedagog|lärare i fritidshem
sheet-profession-field_worker = fältassistent|fältsekreterare|fältare
sheet-profession-headteacher = rektor|biträdande rektor|skolledare
sheet-profession-coordinator = samordnare|koordinator|processledare|mvp-ansvarig
sheet-profession-pupil_support = elevstödjare|elevassistent|elevcoach|resurspedagog|lärarassistent
sheet-profession-other = annan|annat|övrig|övrigt
sheet-employer-unit = skolan|skola|verksamheten|enheten
sheet-employer-district = stadsdelen|stadsdel|sdf|stadsdelsförvaltning
sheet-employer-other = annan|annat|extern|övrig
sheet-status-delivered = genomförd|genomfört|hållen|gjord|klar
sheet-status-partly = delvis|delvis genomförd|halv|½|påbörjad
sheet-status-cancelled = inställd|inställt|struken|utebliven
sheet-status-rebooked = ombokad|flyttad|framflyttad|uppskjuten

# Vad som blir av varje rad
sheet-outcome-new = Tas in
sheet-outcome-adds = Läggs till
sheet-outcome-exists = Finns redan
sheet-outcome-twice = Står två gånger
sheet-outcome-question = Väntar på svar
sheet-outcome-nothing = Inget att ta in
sheet-outcome-left-out = Lämnas utanför
sheet-taken-classes = { $count ->
        [0] Ingen klass tas in.
        [one] En klass tas in.
       *[other] { $count } klasser tas in.
    }
sheet-taken-staff = { $count ->
        [0] Ingen person tas in.
        [one] En person tas in.
       *[other] { $count } personer tas in.
    }
sheet-taken-lessons = { $count ->
        [0] Ingen lektion tas in.
        [one] En lektion tas in.
       *[other] { $count } lektioner tas in.
    }
sheet-count-exists = { $count } finns redan.
sheet-count-twice = { $count } står två gånger.
sheet-count-question = { $count } väntar på svar.
sheet-count-nothing = { $count } har inget att ta in.
sheet-count-left-out = { $count } lämnas utanför.
sheet-text-grade = årskurs { $grade }
sheet-text-age = { $age } år
sheet-text-pupils = { $count ->
        [one] 1 elev
       *[other] { $count } elever
    }
sheet-text-girls = { $count ->
        [one] 1 flicka
       *[other] { $count } flickor
    }
sheet-text-boys = { $count ->
        [one] 1 pojke
       *[other] { $count } pojkar
    }
sheet-text-other = { $count } annat eller okänt
sheet-text-start = första lektion { $day }
sheet-text-lesson = { $class } lektion { $lesson }
sheet-text-protected = skyddad identitet
sheet-text-left = slutade { $day }

# Frågor om celler
sheet-ask-date = ”{ $given }” gick inte att förstå som ett datum. Skriv år-månad-dag.
sheet-ask-date-guess = ”{ $given }” lästes som { $date }. Stämmer det?
sheet-ask-date-far = ”{ $given }” ligger för långt bort i tiden. Vilket datum är det?
sheet-ask-date-month = ”{ $given }” säger bara månaden. Den tas in som { $date }.
sheet-ask-date-future = ”{ $given }” har inte varit än. Vilken dag var det?
sheet-ask-no-date = Här saknas vilken dag lektionen hölls. Skriv datumet.
sheet-ask-number = ”{ $given }” är inget antal mellan 0 och { $max }. Cellen tas inte med.
sheet-ask-number-guess = ”{ $given }” lästes som { $number }. Stämmer det?
sheet-ask-text-long = Texten är längre än { $limit } tecken. Korta den.
sheet-ask-class-name = Texten är för lång för ett klassnamn. Skriv ett kortare.
sheet-ask-pupils-sum = Delarna blir { $sum } men antalet elever är { $all }. Båda tas in som de står.
sheet-ask-grade = ”{ $given }” är ingen årskurs: F, 1–9 eller gymnasiet 1–3. Cellen tas inte med.
sheet-ask-edition = Det finns inget program som heter ”{ $given }”. Cellen tas inte med.
sheet-ask-person-several = Det finns flera som heter { $name }. Lägg till utbildningen under Personal i stället.
sheet-ask-employer = ”{ $given }” är ingen känd arbetsgivare. Cellen tas inte med.
sheet-ask-protected = ”{ $given }” lästes som att identiteten är skyddad. Skriv nej om den inte är det.
sheet-ask-profession = ”{ $given }” är ingen yrkesroll här, och tas in som annan yrkesroll.
sheet-ask-training = ”{ $given }” är ingen känd utbildning. Cellen tas inte med.
sheet-ask-training-year = ”{ $given }” är bara ett årtal. Utbildningen tas in utan datum.
sheet-ask-class = Det finns ingen klass som heter ”{ $given }”. Vilken är det?
sheet-ask-class-without-run = { $given } följer inget program. Välj ett program för klassen först.
sheet-ask-lesson = Det finns ingen lektion ”{ $given }” i { $edition }. Vilken är det?
sheet-ask-lesson-of-class = { $class } har ingen lektion { $lesson } i sitt program. Töm cellen eller lämna raden utanför.
sheet-ask-status = ”{ $given }” säger inte vad som hände med lektionen. Vilket är det?
sheet-ask-leader = { $name } finns inte bland personalen. Lektionen tas in utan uppgift om ledare.
sheet-ask-lesson-again = { $class } lektion { $lesson } är redan loggad { $date }. Ska den här in också?
sheet-ask-note = Texten ser ut att innehålla ett personnummer. Ta bort det.

# Allt som kalkylark
sheet-table-learned = Lärdomar
sheet-table-person = Personal
sheet-person = Person { $number }
sheet-yes = ja
sheet-no = nej

did-import-classes = { $count ->
        [one] En klass hämtad från kalkylark
       *[other] { $count } klasser hämtade från kalkylark
    }
did-import-staff = { $count ->
        [one] En person hämtad från kalkylark
       *[other] { $count } personer hämtade från kalkylark
    }
did-import-lessons = { $count ->
        [one] En lektion hämtad från kalkylark
       *[other] { $count } lektioner hämtade från kalkylark
    }
did-import-sheet = { $count ->
        [one] En rad hämtad från kalkylark
       *[other] { $count } rader hämtade från kalkylark
    }
dialog-sheet = Välj ett kalkylark
dialog-sheet-kind = Kalkylark
dialog-sheets = Spara allt som kalkylark
dialog-xlsx = Kalkylark (.xlsx)

# Sidan
sheets-button = Hämta från kalkylark
sheets-title = Hämta från kalkylark
sheets-lead = Klasser, personal eller lektioner från Excel eller LibreOffice. Du ser först vad det blir. Inget ändras förrän du tar in det, och ett klick ångrar allt.
sheets-open = Välj fil
sheets-paste = Eller klistra in celler
sheets-paste-hint = Markera cellerna i kalkylarket, kopiera dem och klistra in dem här.
sheets-kind = Raderna är
sheets-sheet = Blad
sheets-heading = Rubriker
sheets-heading-row = På rad { $row }
sheets-heading-none = Inga rubriker
sheets-edition = Program för nya klasser
sheets-edition-none = Inget program än
sheets-columns = Kolumner
sheets-column = Kolumn
sheets-samples = Till exempel
sheets-meaning = Tas in som
sheets-meaning-of = { $column } tas in som
sheets-questions = { $count ->
        [one] En fråga
       *[other] { $count } frågor
    }
sheets-stops = Raden väntar på svar.
sheets-instead = Det som ska stå i cell { $cell }
sheets-accept = Ja
sheets-noted = Förstått
sheets-accept-for = { $answer }, om cell { $cell }
sheets-leave = Lämna raden utanför
sheets-leave-for = Lämna raden utanför: rad { $row }
sheets-corrected = Dina rättelser
sheets-restore = Ta bort rättelsen
sheets-restore-for = Ta bort rättelsen av cell { $cell }
sheets-lines = Vad det blir av varje rad
sheets-row = Rad
sheets-outcome = Vad som händer
sheets-becomes = Blir
sheets-back = Ta med
sheets-back-for = Ta med rad { $row }
sheets-more = { $count ->
        [one] 1 rad till visas inte här.
       *[other] { $count } rader till visas inte här.
    }
sheets-take-none = Inget att ta in
sheets-take-classes = { $count ->
        [one] Ta in en klass
       *[other] Ta in { $count } klasser
    }
sheets-take-staff = { $count ->
        [one] Ta in en person
       *[other] Ta in { $count } personer
    }
sheets-take-lessons = { $count ->
        [one] Ta in en lektion
       *[other] Ta in { $count } lektioner
    }
sheets-save = Spara allt som kalkylark
sheets-save-hint = För dig själv: alla tabeller som .xlsx, även det som inte följer med filen. Namn på personal bara om rutan ovan är ikryssad.
