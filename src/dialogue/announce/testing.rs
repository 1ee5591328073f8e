//! What is kept of announcements and sessions in the chats of tests.

use super::AnnounceDeed;
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::Facts;
use crate::dialogue::training::TrainingDeed;
use crate::domain::announce::Announcement;
use crate::domain::training::Training;

/// What keeping a draft leaves behind, where the chat has it already.
pub(crate) fn follow_saved(world: &mut Facts, effect: &Effect) {
    if let Some(TrainingDeed::Save { training: new, .. }) = effect.deed()
        && let Some(found) = world.training.as_mut().filter(|it| it.training.key == new.key)
    {
        found.training = Training { id: found.training.id, ..(**new).clone() };
    }
    if let Some(AnnounceDeed::Save { announcement: new, .. }) = effect.deed()
        && let Some(found) = world.announcement.as_mut().filter(|it| it.announcement.key == new.key)
    {
        let (id, status) = (found.announcement.id, found.announcement.status);
        found.announcement = Announcement { id, status, ..(**new).clone() };
    }
}
