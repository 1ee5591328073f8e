//! What is looked at beside a request for pay before its next step.

use crate::domain::PayId;
use crate::store::{Result, Tx, on};

impl Tx {
    /// The codes of those cases of a request that stand in another live one.
    pub async fn pay_taken(&mut self, id: PayId) -> Result<Vec<String>> {
        on!(self, conn => sqlx::query_scalar(
            "SELECT c.code FROM pay_line l JOIN case_file c ON c.id = l.case_id
             WHERE l.request_id = $1 AND NOT l.dropped
                AND EXISTS (SELECT 1 FROM pay_line o WHERE o.case_id = l.case_id AND o.live AND o.request_id <> $1)
             ORDER BY c.code")
            .bind(id).fetch_all(conn).await)
    }
}
