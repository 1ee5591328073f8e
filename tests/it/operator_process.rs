//! What an operator finds beside the answers: files that others cannot read, a log for machines, options that hold.

use std::os::unix::fs::PermissionsExt;
use std::process::{Output, Stdio};

use hoagiai::domain::reporting::{File, Standing};

use crate::process::{Place, emulator, terminate};

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

fn mode(place: &Place, name: &str) -> u32 {
    std::fs::metadata(place.path(name)).unwrap_or_else(|_| panic!("{name} is there")).permissions().mode() & 0o777
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_are_for_their_owner_and_log_lines_for_machines() {
    let (place, emulator) = (Place::new(), emulator().await);
    let picture = place.path("qr.png");
    let args = ["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot", "--qr", picture.to_str().unwrap()];
    let output = place.run(&args, &[]).await;
    assert!(output.status.success(), "{}", said(&output));
    let mut child = place.serve("log", &emulator, &[]);
    place.logged("log", "connected to Telegram").await;
    for name in ["test.sqlite", "test.sqlite-wal", "test.sqlite-shm", "qr.png", "key"] {
        assert_eq!(mode(&place, name), 0o600, "{name}");
    }
    terminate(&child);
    assert!(child.wait().await.unwrap().success());
    let log = place.log("log");
    assert!(!log.contains('\u{1b}'), "colours in a file: {log}");
    for line in log.lines() {
        let stamp = line.split(' ').next().unwrap_or_default();
        assert!(chrono::DateTime::parse_from_rfc3339(stamp).is_ok() && stamp.ends_with("+07:00"), "{line}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_folder_of_an_earlier_release_is_closed_unless_somebody_keeps_something_there() {
    let place = Place::new();
    let open = || std::fs::set_permissions(place.path(""), std::fs::Permissions::from_mode(0o755)).unwrap();
    open();
    let invite = ["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"];
    let again = ["invite", "--name", "phạm thu  HÀ", "--bot-name", "hoagiai_bot"];
    for args in [&invite, &again] {
        let output = place.run(args, &[]).await;
        assert!(output.status.success(), "{}", said(&output));
    }
    assert_eq!(mode(&place, ""), 0o700);
    let mut tx = place.store().await.begin().await.unwrap();
    let keys = tx.test_texts("SELECT key FROM person").await.unwrap();
    assert!(keys.len() == 1 && !keys[0].contains("pham"), "one person, without a name in the key: {keys:?}");
    drop(tx);
    // Not ours alone: it stays as it is, and the operator is told.
    std::fs::write(place.path("notes.txt"), "another's").unwrap();
    open();
    let words = said(&place.run(&["check"], &[]).await);
    assert_eq!(lines_of(&words, "folder").len(), 1, "{words}");
    assert_eq!(mode(&place, ""), 0o755);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_command_panics_when_nobody_reads_what_it_says() {
    let place = Place::new();
    place.fill().await;
    let invite = ["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"];
    let file = place.path("x.backup");
    let backup = ["backup", file.to_str().unwrap()];
    let holidays = ["holiday", "list"];
    for args in
        [&["check"][..], &["migrate"], &["unpark"], &["set"], &holidays, &backup, &invite, &["sample"], &["--help"]]
    {
        // A pipe whose reading end is closed before the command begins.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = place.command(args).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        let output = output.wait_with_output().await.unwrap();
        let words = said(&output);
        assert!(!words.contains("panic") && output.status.code() != Some(101), "{args:?}: {words}");
        let fails = matches!(args[0], "check" | "sample");
        assert_eq!(output.status.success(), !fails, "{args:?}: {words}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_invite_is_told_of_a_ward_that_exists_is_set_or_refused() {
    let place = Place::new();
    let invite = async |more: &[&str]| {
        let args = [&["invite", "--name", "Phạm Thu Hà", "--bot-name", "hoagiai_bot"], more].concat();
        place.run(&args, &[]).await
    };
    let words = |output: &Output, wanted: &[&str]| {
        for it in wanted {
            assert!(said(output).contains(it), "{it:?} is not in:\n{}", said(output));
        }
    };
    assert!(invite(&["--unit", "Kim Đôi"]).await.status.success());
    let set = invite(&["--office-phone", "0222 3 821 234", "--unit", "Kim Đôi", "--unit-label", "khu phố"]).await;
    assert!(set.status.success(), "{}", said(&set));
    words(
        &set,
        &[
            "The ward is now: Vũ Ninh, khu phố, 0222 3 821 234.",
            "The unit Kim Đôi is there already, as number 1.",
            "is an officer of this ward already",
        ],
    );
    let ward = async || {
        let store = place.store().await;
        let ward = store.begin().await.unwrap().wards().await.unwrap().remove(0);
        store.close().await;
        (ward.name, ward.unit_label, ward.office_phone)
    };
    let phone = Some("0222 3 821 234".to_owned());
    assert_eq!(ward().await, ("Vũ Ninh".to_owned(), "khu phố".to_owned(), phone.clone()));
    // What is not named stays, and what is named as it is says nothing.
    let renamed = invite(&["--ward-name", "Vũ Ninh mới", "--case-prefix", "VN"]).await;
    assert!(renamed.status.success(), "{}", said(&renamed));
    assert_eq!(ward().await, ("Vũ Ninh mới".to_owned(), "khu phố".to_owned(), phone.clone()));
    for (more, why) in [
        (&["--case-prefix", "XX"][..], "--case-prefix cannot change it"),
        (&["--office-phone", "gọi chị Hà"], "--office-phone must be a telephone number"),
        (&["--ward-code", "09170"], "give its name with --ward-name"),
        (&["--ward-code", ""], "--ward-code must be the official code of the ward, such as 09169"),
        (&["--ward-code", " ", "--ward-name", "Kinh Bắc"], "--ward-code must be the official code"),
        (&["--unit", " "], "--unit must be the name of a unit"),
    ] {
        let refused = invite(more).await;
        assert!(!refused.status.success());
        words(&refused, &[why]);
    }
    assert_eq!(ward().await.2, phone);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn it_is_healthy_from_the_first_poll_on() {
    let (place, emulator) = (Place::new(), emulator().await);
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let listen = format!("127.0.0.1:{port}");
    let env = [("HOAGIAI_METRICS_LISTEN", listen.as_str()), ("HOAGIAI_ADMINS", "1100,1101")];
    let mut child = place.serve("log", &emulator, &env);
    place.logged("log", "connected to Telegram").await;
    let connected = tokio::time::Instant::now();
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = async || Some(http.get(format!("http://{listen}/health")).send().await.ok()?.status().as_u16());
    // Nobody writes: the answer of a poll that waits would come after 50 seconds only.
    while get().await != Some(200) {
        assert!(connected.elapsed().as_secs() < 20, "not healthy yet");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    terminate(&child);
    assert!(child.wait().await.unwrap().success());
    for (name, value) in [("HOAGIAI_ADMINS", "@ha"), ("HOAGIAI_ADMINS", "-5"), ("HOAGIAI_SILENCE_HOURS", "0")] {
        let refused = place.run(&["serve"], &[(name, value)]).await;
        assert!(!refused.status.success() && said(&refused).contains("invalid value"), "{}", said(&refused));
    }
}

fn lines_of<'a>(words: &'a str, what: &str) -> Vec<&'a str> {
    words.lines().filter(|it| it.get(6..).is_some_and(|it| it.starts_with(what))).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_key_file_that_is_missing_or_another_one_is_said_in_one_line() {
    let place = Place::new();
    place.fill().await;
    let key = place.path("key");
    std::fs::rename(&key, place.path("copy")).unwrap();
    let missing = said(&place.run(&["check"], &[]).await);
    let lines = lines_of(&missing, "key file");
    assert_eq!(lines.len(), 1, "{missing}");
    assert!(lines[0].starts_with("FAIL  key file: /") && lines[0].contains("is missing"), "{missing}");
    let invite = said(&place.run(&["invite", "--name", "Phạm Thu Hà"], &[]).await);
    assert!(invite.contains("is missing") && !invite.contains("token"), "the key comes first: {invite}");
    assert!(!key.exists(), "a new one is not made");
    hoagiai::store::seal::Seal::create(&key).unwrap();
    let wrong = said(&place.run(&["check"], &[]).await);
    let lines = lines_of(&wrong, "key file");
    assert!(lines.len() == 1 && lines[0].contains("does not belong to this database"), "{wrong}");
    std::fs::rename(place.path("copy"), &key).unwrap();
    let right = said(&place.run(&["check"], &[]).await);
    assert!(lines_of(&right, "key file")[0].starts_with("ok"), "{right}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_restore_that_fails_leaves_no_database_behind() {
    let place = Place::new();
    place.fill().await;
    let file = place.path("x.backup");
    assert!(place.run(&["backup", file.to_str().unwrap()], &[]).await.status.success());
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    let new = place.path("new.sqlite");
    let database = format!("sqlite:{}", new.display());
    let restore = ["restore", "--database", &database, file.to_str().unwrap()];
    let failed = place.run(&restore, &[]).await;
    assert!(!failed.status.success() && said(&failed).contains("was not restored"), "{}", said(&failed));
    for name in ["new.sqlite", "new.sqlite-wal", "new.sqlite-shm"] {
        assert!(!place.path(name).exists(), "{name}");
    }
    std::fs::write(&file, &whole).unwrap();
    let done = place.run(&restore, &[]).await;
    assert!(done.status.success(), "{}", said(&done));
    // One that was there is not taken away, whatever it holds.
    let refused = place.run(&restore, &[]).await;
    assert!(!refused.status.success() && new.exists(), "{}", said(&refused));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_ward_is_named_with_what_stays() {
    let place = Place::new();
    let args = ["invite", "--name", "Phạm Thu Hà", "--bot-name"];
    let refused = place.run(&[&args[..], &["x bot"]].concat(), &[]).await;
    assert!(!refused.status.success() && said(&refused).contains("--bot-name must be"), "{}", said(&refused));
    let made = place.run(&[&args[..], &["hoagiai_bot"]].concat(), &[]).await;
    assert!(said(&made).contains("A new ward: Vũ Ninh (official code 09169)"), "{}", said(&made));
    assert!(said(&made).contains("begin with VN"), "{}", said(&made));
    let other = ["--ward-code", "09170", "--ward-name", "Kinh Bắc", "--case-prefix", "KB"];
    let made = place.run(&[&args[..], &["hoagiai_bot"], &other].concat(), &[]).await;
    assert!(said(&made).contains("A new ward: Kinh Bắc (official code 09170)"), "{}", said(&made));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rules_show_what_stood_there_before_and_days_that_were_not_looked_up() {
    let place = Place::new();
    place.fill().await;
    let run = async |args: &[&str]| {
        let output = place.run(args, &[]).await;
        assert!(output.status.success(), "{args:?}: {}", said(&output));
        said(&output)
    };
    run(&["set", "pay_case", "250000", "--basis", "Nghị quyết 1"]).await;
    run(&["set", "pay_case", "300000", "--basis", "Nghị quyết 2", "--verified"]).await;
    let shown = run(&["set", "pay_case"]).await;
    assert!(shown.contains("the operator: 300000 instead of 250000") && shown.contains("Nghị quyết 2"), "{shown}");
    assert!(!run(&["set", "pay_case_success"]).await.contains("instead of"), "only of this key");
    let wrong = place.run(&["holiday", "add", "2027-31-12", "--name", "x", "--basis", "x"], &[]).await;
    assert!(!wrong.status.success() && said(&wrong).contains("YYYY-MM-DD"), "{}", said(&wrong));
    let check = said(&place.run(&["check"], &[]).await);
    assert_eq!(lines_of(&check, "days off").len(), 1, "{check}");
    run(&["holiday", "add", "5/2/2027", "--name", "Tết Nguyên đán", "--basis", "Thông báo 1"]).await;
    let listed = run(&["holiday", "list", "--year", "2027"]).await;
    assert!(listed.contains("2027-02-05 off: Tết Nguyên đán (Thông báo 1; not verified)"), "{listed}");
    run(&["holiday", "add", "2027-02-05", "--name", "Tết Nguyên đán", "--basis", "Thông báo 1", "--verified"]).await;
    let listed = run(&["holiday", "list", "--year", "2027"]).await;
    assert!(listed.contains("2027-02-05 off: Tết Nguyên đán (Thông báo 1)"), "{listed}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_setting_that_is_empty_is_none_where_that_is_safe_and_refused_where_not() {
    let (place, emulator) = (Place::new(), crate::process::emulator().await);
    place.fill().await;
    let safe = [
        "TELOXIDE_PROXY",
        "HOAGIAI_WEBHOOK_URL",
        "HOAGIAI_WEBHOOK_SECRET",
        "HOAGIAI_WEBHOOK_LISTEN",
        "HOAGIAI_METRICS_LISTEN",
        "HOAGIAI_ADMINS",
        "HOAGIAI_SILENCE_HOURS",
        "HOAGIAI_LEASE_SECONDS",
        "HOAGIAI_DATABASE_PATIENCE",
    ];
    let child = place.serve("log", &emulator, &safe.map(|it| (it, "")));
    place.logged("log", "connected to Telegram").await;
    crate::process::come(&emulator, &[1]);
    crate::process::until("an answer: it polls", || emulator.people().chat(1).iter().any(|it| it.from_bot)).await;
    drop(child);
    let refused = [
        ("DATABASE_URL", "", "it must be sqlite:PATH or postgres://…"),
        ("DATABASE_URL", "data/x.sqlite", "it must be sqlite:PATH or postgres://…"),
        ("HOAGIAI_KEY_FILE", "", "a value is required"),
        ("TELOXIDE_TOKEN", "", "no token: set TELOXIDE_TOKEN"),
        ("TELOXIDE_TOKEN", "1:a b", "no token has"),
        ("TELOXIDE_PROXY", "nonsense://x", "it must begin with http://"),
        ("TELOXIDE_API_URL", "nonsense", "it must be an address"),
        ("HOAGIAI_WEBHOOK_URL", "nonsense", "it must be an address"),
        ("HOAGIAI_WEBHOOK_SECRET", "a b", "Telegram takes 1 to 256"),
        ("HOAGIAI_WEBHOOK_LISTEN", "nonsense", "invalid"),
        ("HOAGIAI_METRICS_LISTEN", "0.0.0.0:9", "not a loopback address"),
        ("HOAGIAI_ADMINS", "-5", "invalid"),
        ("HOAGIAI_SILENCE_HOURS", "0", "invalid"),
        ("HOAGIAI_LOG", "=nonsense=", "HOAGIAI_LOG is not a filter"),
    ];
    let url = emulator.url();
    for (name, value, words) in refused {
        let token = ("TELOXIDE_TOKEN", emulator.bot_token());
        let output = place.run(&["serve"], &[token, ("TELOXIDE_API_URL", &url), (name, value)]).await;
        assert!(!output.status.success() && said(&output).contains(words), "{name}={value}: {}", said(&output));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_ward_is_exported_with_what_each_column_means_and_no_file_is_replaced() {
    let place = Place::new();
    place.fill().await;
    let file = place.path("ward.zip");
    let path = file.to_str().unwrap();
    let days = ["export", "--from", "2020-01-01", "--to", "2100-12-31"];
    let output = place.run(&[&days[..], &[path]].concat(), &[]).await;
    assert!(output.status.success() && said(&output).contains("No names are in it"), "{}", said(&output));
    assert_eq!(mode(&place, "ward.zip"), 0o600);
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&file).unwrap()).unwrap();
    let names: Vec<String> = zip.file_names().map(|it| it.unwrap().into_owned()).collect();
    let mut read = |name: &str| std::io::read_to_string(zip.by_name(name).unwrap()).unwrap();
    assert!(read("README.txt").contains("columns.csv"));
    let documented = read("columns.csv");
    let tables: Vec<&String> = names.iter().filter(|it| it.ends_with(".csv") && *it != "columns.csv").collect();
    assert!(tables.len() > 15, "{names:?}");
    for name in tables {
        let csv = read(name);
        let table = name.trim_end_matches(".csv");
        // Excel knows by it that Vietnamese is in the file.
        let header = csv.lines().next().and_then(|it| it.strip_prefix('\u{feff}')).unwrap();
        for column in header.split(',') {
            let says = |line: &str| line.starts_with(&format!("{table},")) && line.contains(&format!(",{column},"));
            assert!(documented.lines().any(says), "{table}.{column} is not said");
        }
    }
    let people = read("people.csv");
    assert!(people.lines().count() > 50, "{people}");
    // Never over another file, of no days that do not follow, of no ward that is not there.
    let refused = |args: Vec<&'static str>, words: &'static str| (args, words);
    let again = place.run(&[&days[..], &[path]].concat(), &[]).await;
    assert!(!again.status.success() && said(&again).contains("never replaces"), "{}", said(&again));
    let other = place.path("other.zip").to_str().unwrap().to_owned();
    for (args, words) in [
        refused(vec!["export", "--from", "2026-02-01", "--to", "2026-01-01"], "--from is after --to"),
        refused(
            vec!["export", "--from", "2026-01-01", "--to", "2026-02-01", "--ward-code", "nowhere"],
            "there is no ward",
        ),
    ] {
        let output = place.run(&[&args[..], &[&other]].concat(), &[]).await;
        assert!(!output.status.success() && said(&output).contains(words), "{}", said(&output));
        assert!(!place.path("other.zip").exists());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_invented_ward_has_sent_a_report_that_says_something() {
    let place = Place::new();
    let output = place.run(&["sample", "--cases", "30", "--teams", "3"], &[]).await;
    assert!(output.status.success(), "{}", said(&output));
    let store = place.store().await;
    let mut tx = store.begin().await.unwrap();
    let ward = tx.wards().await.unwrap()[0].id;
    let reports = tx.reports(ward).await.unwrap();
    let [report] = reports.as_slice() else { panic!("one report: {reports:?}") };
    let [version] = report.versions.as_slice() else { panic!("one version: {report:?}") };
    assert_eq!(version.standing, Standing::Sent);
    let (told, sent) = (version.told.clone().unwrap(), version.sent.clone().unwrap());
    assert!(told.total.received > 0 && sent.dated > report.days.to, "{told:?} {sent:?}");
    for file in File::ALL {
        assert!(tx.report_file((ward, report.id, 1), *file).await.unwrap().is_some(), "{file}");
    }
}
