# Det som fönstret säger utanför sidan: systemets egna dialoger.
dialog-tables = Spara tabellerna
dialog-report = Spara rapporten
dialog-file = Spara filen till stadsdelen
dialog-blank = Spara den tomma checklistan
dialog-pdf = PDF-dokument
dialog-zip = Fil från MVP-loggen
