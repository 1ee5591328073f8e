-- Which bots this database serves: with the token of another one nobody could be written to.
CREATE TABLE served_bot (
    bot_id BIGINT PRIMARY KEY,
    since TIMESTAMPTZ NOT NULL
);
INSERT INTO served_bot (bot_id, since) SELECT bot_id, at FROM poll_state;

-- The last instant at which the clock was believed: one that has jumped since is not.
CREATE TABLE last_instant (
    id BIGINT PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL
);
