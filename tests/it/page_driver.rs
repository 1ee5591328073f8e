//! Drives the web chat in a headless Chromium: one page, its phones, what is on them, pictures of it.
//!
//! ```ignore
//! let Some(page) = Page::open(&emulator.url(), 1280).await else { return };   // browser tests were not asked for
//! let mediator = page.phone(1);
//! mediator.types("/ghivu").await;
//! mediator.waits_for("Vụ việc gì?").await;     // a bubble of the bot with these words
//! mediator.presses("Đất đai").await;           // the newest button with this label, wherever it is
//! assert!(mediator.last_bubble().await.text.contains("Bước 2/9"));
//! page.screenshot("intake").await;             // target/screenshots/intake.png
//! page.close().await;                          // fails if the browser's console is not empty
//! ```
//!
//! Browsers run one at a time. Without `HOAGIAI_BROWSER=1` nothing is opened.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::page_phone::Phone;

const CHROMIUM: &str = "/usr/bin/chromium";
const DRIVER: &str = "/usr/bin/chromedriver";
const PATIENCE: Duration = Duration::from_secs(15);

static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

/// Whether browser tests run; if not, says so.
pub(crate) fn wanted() -> bool {
    let required = std::env::var("HOAGIAI_REQUIRE").is_ok_and(|all| all.split(',').any(|one| one.trim() == "browser"));
    let asked = std::env::var("HOAGIAI_BROWSER").is_ok_and(|asked| asked == "1");
    let installed = Path::new(CHROMIUM).exists() && Path::new(DRIVER).exists();
    assert!(installed || !required, "browser tests are required, but {CHROMIUM} or {DRIVER} is missing");
    let why = if installed { "HOAGIAI_BROWSER=1 is not set" } else { "chromium and chromedriver are not installed" };
    if (required || asked) && installed {
        return true;
    }
    // Past the test harness, which would keep it to itself.
    static SAID: std::sync::Once = std::sync::Once::new();
    SAID.call_once(|| {
        let _ = writeln!(std::io::stderr(), "left out: browser tests ({why})");
    });
    false
}

/// A page in a browser of its own.
pub(crate) struct Page {
    client: Client,
    http: reqwest::Client,
    session: String,
    driver: Driver,
    profile: tempfile::TempDir,
    _turn: tokio::sync::MutexGuard<'static, ()>,
}

/// The running chromedriver; ends the browser too when it goes.
struct Driver {
    child: Child,
    port: u16,
    /// The browser's process, while it runs.
    browser: Option<u64>,
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Chromedriver leaves its browser behind when it is killed, as after a failed test.
        if let Some(browser) = self.browser {
            let _ = std::process::Command::new("kill").arg(browser.to_string()).status();
        }
        let _ = self.child.start_kill();
    }
}

impl Driver {
    async fn start() -> Self {
        for _ in 0..5 {
            if let Some(driver) = Self::try_start().await {
                return driver;
            }
        }
        panic!("chromedriver does not start");
    }

    /// Chromedriver takes a free IPv4 port and gives up if the same port is taken on IPv6.
    async fn try_start() -> Option<Self> {
        let mut command = Command::new(DRIVER);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut child = command.spawn().expect("chromedriver is installed");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
        while let Some(line) = lines.next_line().await.unwrap() {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let port = port.trim_end_matches('.').parse().unwrap();
                // It must be able to go on writing.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Some(Self { child, port, browser: None });
            }
        }
        None
    }
}

fn capabilities(profile: &Path) -> serde_json::Map<String, Value> {
    let profile = format!("--user-data-dir={}", profile.display());
    let args = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        &profile,
    ];
    let capabilities = json!({
        "goog:chromeOptions": { "binary": CHROMIUM, "args": args },
        "goog:loggingPrefs": { "browser": "ALL" },
    });
    capabilities.as_object().cloned().unwrap_or_default()
}

impl Page {
    /// Opens `url` in a window that is `width` pixels wide, or gives nothing if browser tests are left out.
    pub(crate) async fn open(url: &str, width: u32) -> Option<Self> {
        if !wanted() {
            return None;
        }
        let turn = ONE_AT_A_TIME.lock().await;
        let mut driver = Driver::start().await;
        let profile = tempfile::tempdir().unwrap();
        let connector = hyper_util::client::legacy::connect::HttpConnector::new();
        let mut builder = ClientBuilder::new(connector);
        builder.capabilities(capabilities(profile.path()));
        let client = builder.connect(&format!("http://127.0.0.1:{}", driver.port)).await.expect("a browser starts");
        let session = client.session_id().await.unwrap().expect("there is a session");
        driver.browser = client.capabilities().and_then(|all| all.get("goog:processID")?.as_u64());
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        let page = Self { client, http, session, driver, profile, _turn: turn };
        page.resize(width).await;
        // A dialog nobody can see would be closed at once; this one waits for `picks`.
        page.cdp("Page.setInterceptFileChooserDialog", json!({ "enabled": true })).await;
        page.client.goto(url).await.unwrap();
        page.wait("the page is ready", "return document.querySelectorAll('.list:not([aria-busy])').length > 0").await;
        Some(page)
    }

    /// Changes the width of the window; narrow ones are phones that are touched.
    pub(crate) async fn resize(&self, width: u32) {
        let (height, mobile) = if width < 600 { (844, true) } else { (800, false) };
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// Turns a feature that style sheets ask for on, as `("prefers-color-scheme", "dark")`.
    pub(crate) async fn media(&self, name: &str, value: &str) {
        let features = json!({ "features": [{ "name": name, "value": value }] });
        self.cdp("Emulation.setEmulatedMedia", features).await;
    }

    /// Sends a command of the DevTools protocol.
    pub(crate) async fn cdp(&self, command: &str, params: Value) -> Value {
        self.ask("goog/cdp/execute", json!({ "cmd": command, "params": params })).await
    }

    async fn ask(&self, path: &str, body: Value) -> Value {
        let url = format!("http://127.0.0.1:{}/session/{}/{path}", self.driver.port, self.session);
        let answer: Value = self.http.post(url).json(&body).send().await.unwrap().json().await.unwrap();
        assert!(answer["value"]["error"].is_null(), "{answer}");
        answer["value"].clone()
    }

    /// What the browser's console holds since the last look.
    pub(crate) async fn console(&self) -> Vec<String> {
        let log = self.ask("se/log", json!({ "type": "browser" })).await;
        log.as_array().unwrap().iter().map(|entry| entry["message"].as_str().unwrap_or("").to_owned()).collect()
    }

    /// Runs JavaScript.
    pub(crate) async fn js(&self, script: &str, args: Vec<Value>) -> Value {
        self.client.execute(script, args).await.unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script gives something that counts as true, and gives that.
    #[track_caller]
    pub(crate) fn wait(&self, what: &str, script: &str) -> impl Future<Output = Value> {
        self.wait_with(what, script, Vec::new())
    }

    #[track_caller]
    pub(crate) fn wait_with(&self, what: &str, script: &str, args: Vec<Value>) -> impl Future<Output = Value> {
        let caller = std::panic::Location::caller();
        async move {
            let begin = Instant::now();
            loop {
                let value = self.js(script, args.clone()).await;
                if !matches!(value, Value::Null | Value::Bool(false)) {
                    return value;
                }
                if begin.elapsed() > PATIENCE {
                    self.screenshot("failed").await;
                    panic!("{caller}: waited in vain: {what} (see target/screenshots/failed.png)");
                }
                tokio::time::sleep(Duration::from_millis(40)).await;
            }
        }
    }

    /// Phone `number`, counted from 1.
    pub(crate) fn phone(&self, number: usize) -> Phone<'_> {
        Phone::new(self, number)
    }

    /// The first visible element that a selector finds.
    pub(crate) async fn find(&self, css: &str) -> Element {
        self.wait_with(css, "return document.querySelector(arguments[0])?.checkVisibility()", vec![css.into()]).await;
        self.client.find(Locator::Css(css)).await.unwrap()
    }

    /// Clicks the button, link, tab or choice outside of the phones that has this label.
    pub(crate) async fn clicks(&self, label: &str) {
        click(self, "document", label).await;
    }

    /// Presses keys, one after another, wherever the focus is.
    pub(crate) async fn keys(&self, keys: &[Key]) {
        for key in keys {
            self.chord(&[], char::from(*key)).await;
        }
    }

    /// Types text wherever the focus is.
    pub(crate) async fn writes(&self, text: &str) {
        for letter in text.chars() {
            self.chord(&[], letter).await;
        }
    }

    /// Presses a key while others are held.
    pub(crate) async fn chord(&self, held: &[Key], key: char) {
        let held = || held.iter().map(|key| char::from(*key));
        let mut actions = KeyActions::new("keyboard".to_owned());
        for value in held() {
            actions = actions.then(KeyAction::Down { value });
        }
        actions = actions.then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        for value in held() {
            actions = actions.then(KeyAction::Up { value });
        }
        self.client.perform_actions(actions).await.unwrap();
    }

    /// Writes `target/screenshots/<name>.png`, once movement has ended.
    pub(crate) async fn screenshot(&self, name: &str) -> PathBuf {
        tokio::time::sleep(Duration::from_millis(400)).await;
        // A toast would lie over what the picture is of.
        for _ in 0..20 {
            let shown = self.client.execute("return Boolean(document.querySelector('.toast.shown'))", Vec::new()).await;
            if !matches!(shown, Ok(serde_json::Value::Bool(true))) {
                break;
            }
            tokio::time::sleep(Duration::from_millis(300)).await;
        }
        tokio::time::sleep(Duration::from_millis(400)).await;
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, self.client.screenshot().await.unwrap()).unwrap();
        path
    }

    /// Closes the browser; its console must be empty.
    pub(crate) async fn close(mut self) {
        let console = self.console().await;
        self.client.close().await.unwrap();
        self.driver.browser = None;
        let _ = self.profile.close();
        assert!(console.is_empty(), "the console says: {console:#?}");
    }
}

impl Page {
    /// Chooses a file in the file dialog that a button has just opened.
    pub(crate) async fn picks(&self, path: &Path) {
        self.wait("a file dialog", "return document.querySelector('.picker')").await;
        let picker = self.client.find(Locator::Css(".picker")).await.unwrap();
        picker.send_keys(&path.display().to_string()).await.unwrap();
    }

    /// What a link leads to, as text.
    pub(crate) async fn fetched(&self, css: &str) -> String {
        let script = "return fetch(document.querySelector(arguments[0]).href).then(answer => answer.text())";
        self.js(script, vec![css.into()]).await.as_str().unwrap_or("").to_owned()
    }
}

/// Clicks what carries a label (by its text, with or without the number of a choice, or its name for screen readers);
/// the last one, if there are several. It is looked at until it stands still: what is drawn anew between pressing and letting
/// go is not clicked.
pub(crate) async fn click(page: &Page, root: &str, label: &str) {
    let script = format!(
        "const name = node => node.innerText.trim().split('\\n')[0] || node.getAttribute('aria-label') || '';
         const all = [...{root}.querySelectorAll('button, a, [role=tab], [role=option]')];
         const bare = text => text.replace(/^\\d+\\. /, '');
         const found = all.filter(node => [name(node), bare(name(node))].includes(arguments[0]) && !node.disabled && node.checkVisibility() && !node.closest('[inert]'));
         const last = found.at(-1);
         if (!last) return null;
         last.scrollIntoView({{ block: 'nearest', behavior: 'instant' }});
         const {{ x, y, width, height }} = last.getBoundingClientRect();
         const stands = last.stoodAt === `${{x}} ${{y}}` && last.contains(document.elementFromPoint(x + width / 2, y + height / 2));
         last.stoodAt = `${{x}} ${{y}}`;
         return stands ? last : null;"
    );
    let found = page.wait_with(&format!("a button {label:?}"), &script, vec![label.into()]).await;
    let element: Element = Element::from_element_id(page.client.clone(), reference(&found));
    element.click().await.unwrap_or_else(|error| panic!("{label:?} cannot be clicked: {error}"));
}

fn reference(found: &Value) -> fantoccini::elements::ElementRef {
    let id = found.as_object().and_then(|fields| fields.values().next()).and_then(Value::as_str);
    id.expect("a script gives an element as an object").to_owned().into()
}
