//! On a database of several processes: shows the others that this one lives, and frees what the dead had at hand.

use std::time::Duration;

use tokio::sync::watch;

use super::Bot;
use crate::store::Error;
use crate::store::alive::{Life, Suspects};

/// How often it looks, also after a failure: while it does not, others take it for dead.
const LOOK: Duration = Duration::from_millis(500);
/// How long a look may take: a way that swallows everything is no way.
const PATIENCE: Duration = Duration::from_secs(2);

impl Bot {
    /// Lives until `stop`.
    pub(super) async fn life_loop(&self, mut stop: watch::Receiver<bool>) {
        let mut life = None;
        let mut suspects = Suspects::default();
        while !*stop.borrow() {
            match tokio::time::timeout(PATIENCE, self.live_on(&mut life, &mut suspects)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    life = None;
                    self.trouble.met("life", &error);
                }
                Err(_) => life = None,
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.changed() => {}
            }
        }
    }

    async fn live_on(&self, life: &mut Option<Life>, suspects: &mut Suspects) -> Result<(), Error> {
        let lasts = match life {
            Some(it) => it.lasts().await,
            None => false,
        };
        if !lasts {
            *life = None;
            *life = self.store.live(&self.instance).await?;
            // Others may have lost theirs with it, and need a moment too.
            *suspects = Suspects::since_now();
        }
        let mut tx = self.store.begin().await?;
        if tx.free_of_the_dead(&self.instance, suspects).await? > 0 {
            tx.commit().await?;
            self.arrived.notify_one();
        }
        Ok(())
    }
}
