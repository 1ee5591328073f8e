//! Setting, removing and describing the webhook, and leaving the server. Delivery is in `emulator::webhook`.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{Answer, Done, Method, Params};
use crate::emulator::errors::ApiError;
use crate::emulator::hook::Webhook;
use crate::emulator::limits;
use crate::emulator::world::World;

pub(super) const METHODS: &[(&str, Method)] = &[
    ("setWebhook", set_webhook),
    ("deleteWebhook", |world, params, _| Ok(delete_webhook(world, params))),
    ("getWebhookInfo", |world, _, now| Ok(get_webhook_info(world, now).into())),
    ("logOut", |_, _, _| Ok(true.into())),
    ("close", |_, _, _| Ok(true.into())),
];

fn bad_webhook(why: &str) -> ApiError {
    ApiError::bad(format!("bad webhook: {why}"))
}

fn check_url(url: &str, local: bool) -> Result<(), ApiError> {
    let Some((scheme, rest)) = url.split_once("://") else {
        return Err(bad_webhook("An HTTPS URL must be provided for webhook"));
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    let scheme = scheme.to_ascii_lowercase();
    if host.is_empty() {
        return Err(ApiError::bad("invalid webhook URL specified"));
    }
    if local && (scheme == "http" || scheme == "https") {
        return Ok(());
    }
    if scheme != "https" {
        return Err(bad_webhook("An HTTPS URL must be provided for webhook"));
    }
    let port = host.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok()).unwrap_or(443);
    if ![443, 80, 88, 8443].contains(&port) {
        return Err(bad_webhook("Webhook can be set up only on ports 80, 88, 443 or 8443"));
    }
    Ok(())
}

fn check_secret(secret: &str) -> Result<(), ApiError> {
    if secret.len() > limits::SECRET {
        return Err(ApiError::bad("secret token is too long"));
    }
    if !secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-') {
        return Err(ApiError::bad("secret token contains unallowed characters"));
    }
    Ok(())
}

/// Applies `allowed_updates` if the call has it; without it the earlier setting stays.
pub(in crate::emulator) fn update_allowed(world: &mut World, params: &Params) -> Result<(), ApiError> {
    if let Some(kinds) = params.strings("allowed_updates")? {
        world.queue.allow(&kinds);
    }
    Ok(())
}

fn set_webhook(world: &mut World, params: &mut Params, now: DateTime<Utc>) -> Answer {
    let url = params.get("url").unwrap_or("").to_owned();
    if url.is_empty() {
        return Ok(delete_webhook(world, params));
    }
    if world.webhook.set_at.is_some_and(|before| now > before && now - before < TimeDelta::seconds(1)) {
        return Err(ApiError::too_many(1));
    }
    check_url(&url, world.webhook.local)?;
    let secret = params.get("secret_token").unwrap_or("").to_owned();
    check_secret(&secret)?;
    update_allowed(world, params)?;
    if params.flag("drop_pending_updates") {
        world.queue.clear();
    }
    let same = world.webhook.url == url;
    let version = world.webhook.version + 1;
    let connections = params.int("max_connections").filter(|most| *most > 0).unwrap_or(40).clamp(1, 100);
    world.webhook = Webhook {
        url,
        secret,
        connections: usize::try_from(connections).unwrap_or(40),
        last_error: None,
        gone_since: None,
        version,
        local: world.webhook.local,
        set_at: Some(now),
    };
    let remark = if same { "Webhook is already set" } else { "Webhook was set" };
    Ok(Done { result: true.into(), description: Some(remark) })
}

fn delete_webhook(world: &mut World, params: &Params) -> Done {
    if params.flag("drop_pending_updates") {
        world.queue.clear();
    }
    let remark = if world.webhook.url.is_empty() { "Webhook is already deleted" } else { "Webhook was deleted" };
    world.webhook.clear();
    Done { result: true.into(), description: Some(remark) }
}

fn get_webhook_info(world: &World, now: DateTime<Utc>) -> Value {
    let hook = &world.webhook;
    let mut info = json!({
        "url": hook.url,
        "has_custom_certificate": false,
        "pending_update_count": world.queue.len(now),
    });
    if let Some((at, message)) = &hook.last_error {
        info["last_error_date"] = at.timestamp().into();
        info["last_error_message"] = message.as_str().into();
    }
    if !hook.url.is_empty() {
        info["max_connections"] = hook.connections.into();
        info["ip_address"] = Value::from("127.0.0.1");
    }
    if let Some(kinds) = world.queue.allowed() {
        info["allowed_updates"] = kinds.into();
    }
    info
}
