//! One whole case in a real browser: the demo as it is started from the command line, three phones side by side.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use crate::page_driver::Page;

/// The demo, ended with the test.
pub(crate) struct Demo {
    child: Child,
    pub(crate) url: String,
    /// Kept open: the demo goes on writing.
    _out: BufReader<ChildStdout>,
}

impl Demo {
    pub(crate) fn start() -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_hoagiai"))
            .args(["demo", "--port", "0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        while !line.trim().starts_with("http://") {
            line.clear();
            assert!(out.read_line(&mut line).unwrap() > 0, "the demo says where it is");
        }
        Self { child, url: line.trim().to_owned(), _out: out }
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test]
async fn a_mediator_logs_a_case_the_head_sees_it_and_reminders_come() {
    if !crate::page_driver::wanted() {
        return;
    }
    let demo = Demo::start();
    let Some(page) = Page::open(&demo.url, 1280).await else { return };
    let (mediator, head, officer) = (page.phone(1), page.phone(2), page.phone(3));
    officer.types("/menu").await;
    officer.waits_for("Bảng chọn").await;
    head.types("/menu").await;
    head.waits_for("Bảng chọn").await;
    mediator.types("/ghivu").await;
    mediator.waits_for("Bước 1/9").await;
    mediator.presses("Không có dấu hiệu nào").await;
    mediator.waits_for("Bước 2/9").await;
    page.screenshot("case-1-start").await;
    mediator.presses("Hàng xóm, sinh hoạt chung").await;
    mediator.waits_for("Cụ thể").await;
    mediator.presses("Lối đi chung, thoát nước").await;
    mediator.waits_for("Bước 3/9").await;
    mediator.types("hôm nay").await;
    mediator.waits_for("Bước 4/9").await;
    mediator.types("1").await;
    mediator.waits_for("Bước 5/9").await;
    mediator.types("1").await;
    mediator.waits_for("Bước 6/9").await;
    mediator.types("Hoàng Văn Thắng, 45 tuổi, số 12 ngõ 3").await;
    mediator.waits_for("Bên B").await;
    mediator.types("Trần Thị Bích, 52 tuổi, số 14 ngõ 3").await;
    mediator.waits_for("Bước 7/9").await;
    page.screenshot("case-2-names-vanish").await;
    mediator.types("Bên B xây bậc thềm lấn ra lối đi chung, bên A không dắt xe ra được.").await;
    mediator.waits_for("Bước 8/9").await;
    mediator.presses("Tôi hòa giải").await;
    mediator.waits_for("Bước 9/9").await;
    mediator.presses("Mới tiếp nhận, chưa giải quyết").await;
    mediator.waits_for("Kiểm tra trước khi lưu").await;
    page.screenshot("case-3-check").await;
    mediator.presses("✔ Lưu vụ, việc").await;
    mediator.waits_for("VN-01-").await;
    head.waits_for("VN-01-").await;
    page.screenshot("case-4-saved").await;
    let text = mediator.bubbles().await.iter().map(|it| it.text.clone()).collect::<String>();
    assert!(!text.contains("Hoàng Văn Thắng"), "the names are gone from the screen");
    page.clicks("+1 ngày").await;
    page.clicks("+1 ngày").await;
    mediator.waits_for("bắt đầu hòa giải").await;
    page.clicks("+1 tuần").await;
    page.screenshot("case-5-reminders").await;
    page.resize(390).await;
    page.screenshot("case-6-phone").await;
    page.close().await;
}
