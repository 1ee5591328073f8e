//! Contract of what a ward says on its papers: set, replaced, taken back, each ward its own.

use hoagiai::domain::access::act;
use hoagiai::domain::paper_words::{PaperWord, PaperWords};

use crate::store_kit::{Db, contract, settle};

contract!(words_of_papers_are_set_and_taken_back);

async fn words_of_papers_are_set_and_taken_back(db: &Db) {
    let here = settle(db).await;
    let mut tx = db.begin().await;
    assert_eq!(tx.paper_words(here.ward).await.unwrap(), PaperWords::new());
    let permit = here.permit(act::RunOffice);
    for value in ["Bắc Ninh", "tỉnh Bắc Ninh"] {
        tx.set_paper_word(&permit, (here.ward, PaperWord::Province), Some(value)).await.unwrap();
    }
    tx.set_paper_word(&permit, (here.ward, PaperWord::Archive), Some("VT")).await.unwrap();
    tx.set_paper_word(&permit, (here.ward, PaperWord::Archive), None).await.unwrap();
    let set = tx.paper_words(here.ward).await.unwrap();
    assert_eq!(set, PaperWords::from([(PaperWord::Province, "tỉnh Bắc Ninh".to_owned())]));
    assert_eq!(tx.paper_words(here.far_ward).await.unwrap(), PaperWords::new());
}
