//! What is kept of announcements and sessions in the chats of tests.

use super::{AnnounceDeed, asks};
use crate::dialogue::effect::Effect;
use crate::dialogue::facts::{AnnouncementFound, Facts, TrainingFound};
use crate::dialogue::training::{self, TrainingDeed};
use crate::domain::announce::Announcement;
use crate::domain::training::Training;

fn training(world: &Facts) -> Option<&TrainingFound> {
    world.found::<training::One>()?.as_ref()
}

/// What keeping a draft leaves behind, where the chat has it already.
pub(crate) fn follow_saved(world: &mut Facts, effect: &Effect) {
    if let Some(TrainingDeed::Save { training: new, .. }) = effect.deed()
        && training(world).is_some_and(|it| it.training.key == new.key)
        && let Some(found) = world.kept::<Option<TrainingFound>>()
    {
        found.training = Training { id: found.training.id, ..(**new).clone() };
    }
    if let Some(AnnounceDeed::Save { announcement: new, .. }) = effect.deed()
        && asks::found(world).is_some_and(|it| it.announcement.key == new.key)
        && let Some(found) = world.kept::<Option<AnnouncementFound>>()
    {
        let (id, status) = (found.announcement.id, found.announcement.status);
        found.announcement = Announcement { id, status, ..(**new).clone() };
    }
}
