# Det som fönstret säger utanför sidan: systemets egna dialoger.
dialog-report = Spara rapporten
dialog-report-kind = PDF-dokument
