# Det som fönstret säger utanför sidan: systemets egna dialoger.
dialog-report = Spara rapporten
dialog-report-kind = PDF-dokument
dialog-file = Spara filen till stadsdelen
dialog-file-kind = Fil från MVP-loggen
