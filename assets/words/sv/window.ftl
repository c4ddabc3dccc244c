# Det som fönstret säger utanför sidan: systemets egna dialoger.
dialog-tables = Spara tabellerna
dialog-report = Spara rapporten
dialog-open-package = Spara det öppna paketet
dialog-blank = Spara den tomma checklistan
dialog-seal = Spara filen
dialog-card = Spara adresskortet
dialog-cards = Välj adresskort
dialog-key-sheet = Spara nyckelbladet
dialog-invitation = Spara inbjudan
dialog-join = Välj inbjudan
dialog-sync = Låst fil från MVP-loggen
dialog-card-kind = Adresskort
dialog-invitation-kind = Inbjudan
dialog-pdf = PDF-dokument
dialog-zip = Fil från MVP-loggen
dialog-overview = Spara lägesrapporten
dialog-research = Spara för utvärdering
dialog-look-folder = Välj en mapp med filer

dialog-edition = Spara programmet
dialog-edition-open = Öppna ett program
dialog-edition-kind = Program

dialog-keys = Spara kortkommandona
dialog-second = Välj mapp för kopiorna
dialog-fetch = Hämta en kopia
dialog-move = Spara flyttfilen
dialog-take-over = Öppna flyttfilen
dialog-copy-kind = Kopior från MVP-loggen
