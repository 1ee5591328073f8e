//! Several processes on one PostgreSQL, a throw-away cluster as the tests start it: the closed loop by webhook, with what
//! comes spread over the processes.

use std::time::{Duration, Instant};

use hoagiai::store::Store;
use hoagiai::store::seal::Seal;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::OnceCell;

use super::bots::{Home, Process, free_port};
use super::measured::{CLOSED_FOR, CLOSED_PEOPLE, Measured, RAMP, counts, run};
use super::town::{Partner, Town, now};

#[expect(dead_code, unreachable_pub, reason = "it belongs to the tests, which use more of it")]
#[path = "../../tests/it/postgres.rs"]
mod postgres;

/// Tables that one life of the bots fills; update and message ids begin anew with every emulator.
const LIFE: &str = "TRUNCATE inbox, outbox, dialogue, draft, timer, poll_state";

/// The database with its people, made once; `None` where there is no PostgreSQL.
async fn home() -> Option<&'static Home> {
    static HOME: OnceCell<Option<Home>> = OnceCell::const_new();
    let made = HOME.get_or_init(async || Some(Home::on_postgres(postgres::database().await?))).await;
    made.as_ref()
}

async fn clean(home: &Home) {
    let seal = Seal::from_file(&home.key_file()).expect("the keys are there");
    let store = Store::open(&home.url(), seal).await.expect("the database opens");
    let mut tx = store.begin().await.expect("the database answers");
    tx.test_sql(LIFE.to_owned()).await.expect("the tables can be emptied");
    tx.commit().await.expect("the tables can be emptied");
    store.close().await;
}

/// Spreads connections over ports, as a proxy in front of several processes does.
async fn spread(ports: Vec<u16>) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback has a free port");
    let own = listener.local_addr().expect("a bound socket has an address").port();
    tokio::spawn(async move {
        let mut turn = ports.into_iter().cycle();
        while let (Ok((mut from, _)), Some(port)) = (listener.accept().await, turn.next()) {
            tokio::spawn(async move {
                if let Ok(mut to) = TcpStream::connect(("127.0.0.1", port)).await {
                    // Small messages that wait for each other would wait for nothing.
                    let _ = (from.set_nodelay(true), to.set_nodelay(true));
                    let _ = copy_bidirectional(&mut from, &mut to).await;
                }
            });
        }
    });
    own
}

/// The closed loop with so many processes: updates a second, and the CPU of all of them for each.
pub(super) async fn closed(count: usize, names: [&'static str; 2]) -> Measured {
    let Some(home) = home().await else { return Measured { figures: Vec::new(), others: 0.0 } };
    clean(home).await;
    let mut town = Town::open(Partner::Hoagiai, CLOSED_PEOPLE, 0).await;
    let (url, token) = town.door();
    let ports: Vec<u16> = (0..count).map(|_| free_port()).collect();
    let hook = format!("http://127.0.0.1:{}/hook", spread(ports.clone()).await);
    let start = |port: &u16| Process::hoagiai(home, (&url, &token), Some((&hook, *port)));
    let processes: Vec<Process> = ports.iter().map(start).collect();
    town.warm_up().await;
    for nth in 0..town.count() {
        town.act(nth, now());
    }
    run(&mut town, RAMP).await;
    let cpu = || processes.iter().map(Process::cpu).sum::<f64>();
    let (before, started) = (cpu(), Instant::now());
    let mut answers = 0;
    while started.elapsed() < CLOSED_FOR {
        answers += run(&mut town, Duration::from_millis(250)).await;
    }
    let (took, cpu) = (started.elapsed().as_secs_f64(), cpu() - before);
    for _ in 0..town.count() {
        town.answer().await;
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    for process in processes {
        process.stop().await;
    }
    let [waiting, parked, unsent, _] = counts(home).await;
    assert_eq!([waiting, parked, unsent], [0, 0, 0], "waiting, parked, unsent: the bots must finish their work");
    town.close().await;
    let answers = f64::from(answers);
    // The server's own work is that of others as the machine tells it: it is not looked at here.
    Measured { figures: vec![(names[0], answers / took), (names[1], cpu / answers * 1e6)], others: 0.0 }
}
