//! Contract of outreach: a kit is changed only as it was seen, what was done is counted and struck, nobody reaches another
//! ward.

use hoagiai::domain::access::{Permit, act};
use hoagiai::domain::outreach::kit::{Done, DoneKind, Kit, KitStanding, Times};
use hoagiai::domain::people::Office;
use hoagiai::domain::plan::Tie;
use hoagiai::domain::{KitId, PersonId};
use hoagiai::store::Tx;
use hoagiai::store::outreach::NewKit;
use hoagiai::store::plan::PlanOf;

use crate::store_kit::{Db, Here, at, contract, day, holding, settle};

contract!(a_kit_is_changed_as_it_was_seen, what_was_done_is_counted_and_struck, nobody_reaches_another_ward,);

const TEXT: &str = "GIỮ YÊN TĨNH\nSau 22h không hát loa kéo. Gọi 113 khi có đánh nhau.";

fn keeps(here: &Here) -> Permit<act::KeepOutreach> {
    here.permit(act::KeepOutreach)
}

fn notes(here: &Here, person: PersonId) -> Permit<act::NoteOutreach> {
    here.permit_of(person, &holding(Office::TeamHead, Some(here.team)), act::NoteOutreach)
}

fn new(here: &Here, id: i64) -> NewKit {
    NewKit { id: KitId(id), ward: here.ward, kit: Kit::of(TEXT, None, 180), bulletin: None }
}

/// Makes a kit that says this.
pub async fn write(tx: &mut Tx, here: &Here, id: i64, words: &str) {
    let kit = Kit { title: words.to_owned(), ..Kit::of(TEXT, None, 180) };
    tx.make_kit(&keeps(here), &NewKit { kit, ..new(here, id) }, at(0)).await.unwrap();
}

async fn a_kit_is_changed_as_it_was_seen(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let first = new(&here, 1);
    tx.make_kit(&keeps(&here), &first, at(0)).await.unwrap();
    let other = Kit { title: "Khác".to_owned(), ..first.kit.clone() };
    tx.make_kit(&keeps(&here), &NewKit { kit: other.clone(), ..first.clone() }, at(1)).await.unwrap();
    tx.make_kit(&keeps(&here), &new(&here, 2), at(2)).await.unwrap();
    let all = tx.kits(here.ward).await.unwrap();
    assert_eq!(all.iter().map(|it| it.id.0).collect::<Vec<_>>(), [2, 1], "the newest first, and the same one once");
    assert_eq!((&all[1].kit, all[1].version, all[1].standing), (&first.kit, 1, KitStanding::Draft));
    assert!(tx.write_kit(&keeps(&here), (KitId(1), 1), &other).await.unwrap());
    assert!(!tx.write_kit(&keeps(&here), (KitId(1), 1), &first.kit).await.unwrap(), "somebody was quicker");
    let it = tx.kit(here.ward, KitId(1)).await.unwrap().unwrap();
    assert_eq!((it.kit, it.version, it.given_at), (other.clone(), 2, None));
    assert!(tx.move_kit(&keeps(&here), (KitId(1), KitStanding::Given), at(3)).await.unwrap());
    assert!(!tx.move_kit(&keeps(&here), (KitId(1), KitStanding::Given), at(4)).await.unwrap(), "it was already");
    assert!(tx.move_kit(&keeps(&here), (KitId(1), KitStanding::Closed), at(5)).await.unwrap());
    assert!(!tx.write_kit(&keeps(&here), (KitId(1), 2), &first.kit).await.unwrap(), "it is over");
    assert!(!tx.move_kit(&keeps(&here), (KitId(1), KitStanding::Given), at(6)).await.unwrap(), "and stays over");
    let it = tx.kit(here.ward, KitId(1)).await.unwrap().unwrap();
    assert_eq!((it.standing, it.given_at, it.made_at), (KitStanding::Closed, Some(at(3)), at(0)));
}

async fn what_was_done_is_counted_and_struck(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    tx.make_kit(&keeps(&here), &new(&here, 1), at(0)).await.unwrap();
    let (of, on) = ((here.ward, KitId(1)), day("2026-05-05"));
    let head = notes(&here, here.head);
    tx.note_done(&head, of, (1, DoneKind::Broadcast, on, 80), at(1)).await.unwrap();
    assert_eq!(tx.done_with(KitId(1)).await.unwrap(), [], "it is not handed out");
    tx.move_kit(&keeps(&here), (KitId(1), KitStanding::Given), at(2)).await.unwrap();
    for (id, kind, people) in [(1, DoneKind::Broadcast, 80), (1, DoneKind::Broadcast, 99), (2, DoneKind::Meeting, 35)] {
        tx.note_done(&head, of, (id, kind, on, people), at(3)).await.unwrap();
    }
    tx.note_done(&notes(&here, here.officer), of, (3, DoneKind::Broadcast, on, 20), at(4)).await.unwrap();
    let it = tx.kit(here.ward, KitId(1)).await.unwrap().unwrap();
    assert_eq!((it.broadcasts, it.meetings), (Times { times: 2, people: 100 }, Times { times: 1, people: 35 }));
    let first = Done { id: 1, kind: DoneKind::Broadcast, on, people: 80, by: here.head };
    assert_eq!(tx.done_with(KitId(1)).await.unwrap()[0], first);
    assert_eq!(tx.kits_done_by(here.head).await.unwrap(), [KitId(1)]);
    assert_eq!(tx.kit_titles(here.ward).await.unwrap(), [(KitId(1), "GIỮ YÊN TĨNH".to_owned())]);
    let tied = tx.tied_evidence(PlanOf { ward: here.ward, year: 2026 }).await.unwrap();
    let tied: Vec<_> = tied.iter().map(|it| (it.tie, it.on, it.what.as_str(), it.people)).collect();
    let title = "GIỮ YÊN TĨNH";
    let mut wanted =
        vec![(Tie::Broadcast, on, title, 80), (Tie::Broadcast, on, title, 20), (Tie::Meeting, on, title, 35)];
    wanted.sort_by_key(|it| std::cmp::Reverse(it.0));
    assert_eq!(tied, wanted, "evidence of the plan");
    assert!(!tx.strike_done(&notes(&here, here.officer), 1, at(5)).await.unwrap(), "somebody else's");
    assert!(tx.strike_done(&head, 1, at(5)).await.unwrap() && tx.strike_done(&head, 2, at(5)).await.unwrap());
    assert!(!tx.strike_done(&head, 1, at(6)).await.unwrap(), "it is struck already");
    assert!(tx.kits_done_by(here.head).await.unwrap().is_empty());
    let it = tx.kit(here.ward, KitId(1)).await.unwrap().unwrap();
    assert_eq!((it.broadcasts, it.meetings), (Times { times: 1, people: 20 }, Times::default()));
}

async fn nobody_reaches_another_ward(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    let far = NewKit { ward: here.far_ward, ..new(&here, 1) };
    tx.make_kit(&keeps(&here), &far, at(0)).await.unwrap();
    assert!(tx.kits(here.far_ward).await.unwrap().is_empty(), "a permit reaches as far as its ward");
    tx.make_kit(&keeps(&here), &new(&here, 2), at(0)).await.unwrap();
    assert!(tx.kit(here.far_ward, KitId(2)).await.unwrap().is_none());
    tx.move_kit(&keeps(&here), (KitId(2), KitStanding::Given), at(1)).await.unwrap();
    let on = day("2026-05-05");
    let of = (here.far_ward, KitId(2));
    tx.note_done(&notes(&here, here.head), of, (1, DoneKind::Meeting, on, 5), at(2)).await.unwrap();
    assert!(tx.done_with(KitId(2)).await.unwrap().is_empty());
}
