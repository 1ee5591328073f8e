//! Clients in other languages against the emulator, if `HOAGIAI_CLIENTS` names a directory that
//! `.ci/clients/prepare.sh` has filled.

use std::path::PathBuf;
use std::sync::Arc;

use hoagiai::clock::SystemClock;
use hoagiai::emulator::{Emulator, EmulatorConfig};
use tokio::process::Command;

async fn judge(program: &str, script: &str) {
    let Some(dir) = std::env::var_os("HOAGIAI_CLIENTS").map(PathBuf::from) else {
        eprintln!("left out: HOAGIAI_CLIENTS is not set, {script} was not run");
        return;
    };
    let emulator = Emulator::start(EmulatorConfig::new(Arc::new(SystemClock))).await.unwrap();
    let program = if program == "node" { PathBuf::from(program) } else { dir.join(program) };
    let output = Command::new(program)
        .arg(format!("{}/.ci/clients/{script}", env!("CARGO_MANIFEST_DIR")))
        .args([emulator.url().as_str(), emulator.bot_token()])
        .env("HOAGIAI_CLIENTS", &dir)
        .env("NO_PROXY", "127.0.0.1")
        .kill_on_drop(true)
        .output()
        .await
        .unwrap();
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "{told}\n{:#?}",
        emulator.people().calls().iter().rev().take(3).collect::<Vec<_>>()
    );
}

#[tokio::test]
async fn aiogram_finds_nothing_strange() {
    judge("py/bin/python", "aiogram_client.py").await;
}

#[tokio::test]
async fn python_telegram_bot_finds_nothing_strange() {
    judge("py/bin/python", "ptb_client.py").await;
}

#[tokio::test]
async fn grammy_finds_nothing_strange() {
    judge("node", "grammy_client.mjs").await;
}
