did-receive = { $count ->
    [one] One file read
   *[other] { $count } files read
}

column-of_kind = erased kind
column-of = erased record
