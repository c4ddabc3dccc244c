did-receive = { $count ->
    [one] En fil inläst
   *[other] { $count } filer inlästa
}

column-of_kind = raderat slag
column-of = raderad post
