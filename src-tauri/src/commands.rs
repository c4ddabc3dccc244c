//! Every door from the page into the core, in one list.

/// Builds Tauri's handler, and for the bindings the signatures, from one list of commands.
macro_rules! commands {
    ($(
        #[doc = $doc:literal]
        $name:ident($($argument:ident: $kind:ty),*) -> $answer:ty = $body:expr;
    )*) => {
        $(
            #[doc = $doc]
            #[tauri::command(async, rename_all = "snake_case")]
            fn $name($($argument: $kind),*) -> mvp_core::base::Result<$answer> {
                $body
            }
        )*

        /// The handler of all commands.
        pub fn handler() -> impl Fn(tauri::ipc::Invoke) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }

        /// What the bindings say about each command.
        #[cfg(test)]
        pub fn signatures(types: &mut super::bindings::Types) -> Vec<super::bindings::Signature> {
            vec![$(super::bindings::Signature {
                doc: $doc.trim(),
                name: stringify!($name),
                arguments: vec![$((stringify!($argument), types.name::<$kind>())),*],
                answer: types.name::<$answer>(),
            }),*]
        }
    };
}

commands! {
    /// What the window needs before it shows a screen.
    start() -> String = Ok(env!("CARGO_PKG_VERSION").to_owned());
}
