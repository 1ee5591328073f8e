//! What other flows send of this one.

use crate::dialogue::effect::Effect;
use crate::dialogue::text::text;
use crate::domain::training::Training;

/// What is handed out, to be sent into the chat.
pub fn material_of(training: &Training) -> Option<Effect> {
    let (kind, file) = training.material.clone()?;
    let caption = text!("training-material-caption", topic = training.topic.as_str());
    Some(Effect::SendFile { kind, file, caption })
}
