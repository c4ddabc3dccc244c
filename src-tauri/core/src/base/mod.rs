//! What everything stands on: ids, time, chance, errors and files. Knows nothing of schools.

pub mod clock;
pub mod entropy;
pub mod error;
pub mod files;
pub mod folders;
pub mod harmless;
pub mod hash;
pub mod ids;
pub mod machine;
pub mod printer;

pub use clock::Clock;
pub use entropy::Entropy;
pub use error::{Code, Error, Result};
pub use ids::Id;
