//! A blocking WebDriver client: the few calls that the journeys need.

use serde_json::{Value, json};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The name under which WebDriver hides an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// A running WebKitWebDriver with one session: one open window.
pub struct Driver {
    process: Child,
    agent: ureq::Agent,
    session: String,
}

impl Driver {
    /// Starts the driver, and by it the program, with these environment variables.
    pub fn start(program: &str, environment: &[(&str, String)]) -> Driver {
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            // A group of its own, so that the window and its web processes can be ended together.
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver starts (package webkit2gtk-driver)");
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let mut driver = Driver { process, agent, session: format!("http://127.0.0.1:{port}/session") };
        let started = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(started.elapsed() < Duration::from_secs(10), "WebKitWebDriver does not listen");
            sleep(Duration::from_millis(10));
        }
        let wanted = json!({"webkitgtk:browserOptions": {"binary": program, "args": []}});
        let opened = driver.post("", json!({"capabilities": {"alwaysMatch": wanted}}));
        driver.session = format!("{}/{}", driver.session, opened["sessionId"].as_str().unwrap());
        driver.post("/timeouts", json!({"script": 50_000}));
        driver
    }

    /// The driver's process group: the window and its web processes are in it.
    pub fn group(&self) -> u32 {
        self.process.id()
    }

    /// Runs a script in the page; it may return a promise.
    pub fn script(&self, body: &str, arguments: Value) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1]; const given = [...arguments].slice(0, -1);
             (async (...a) => {{ {body} }})(...given).then(v => done({{ok: v}}), e => done({{failed: e?.stack ? String(e) : e}}));"
        );
        self.post("/execute/async", json!({"script": script, "args": arguments}))
    }

    /// The first element that the XPath or CSS finds now.
    pub fn find(&self, using: &str, value: &str) -> Option<String> {
        let found = self.call("/element", Some(json!({"using": using, "value": value}))).ok()?;
        Some(found[ELEMENT].as_str()?.to_owned())
    }

    /// Clicks as a pointer would: the element must be visible and uncovered.
    pub fn click(&self, element: &str) -> Result<(), String> {
        self.call(&format!("/element/{element}/click"), Some(json!({}))).map(drop)
    }

    /// Sends what hands do: each source its own list, all in step.
    pub fn act(&self, sources: Value) {
        self.post("/actions", json!({"actions": sources}));
    }

    /// Sets the window's size; gives what it became.
    pub fn resize(&self, width: u32, height: u32) -> Value {
        self.post("/window/rect", json!({"x": 0, "y": 0, "width": width, "height": height}))
    }

    fn post(&self, path: &str, body: Value) -> Value {
        self.call(path, Some(body)).unwrap_or_else(|error| panic!("WebDriver {path}: {error}"))
    }

    fn call(&self, path: &str, body: Option<Value>) -> Result<Value, String> {
        let url = format!("{}{path}", self.session);
        let answer = match body {
            Some(body) => self.agent.post(&url).content_type("application/json").send(body.to_string()),
            None => self.agent.get(&url).call(),
        };
        let text = answer.and_then(|mut a| a.body_mut().read_to_string()).map_err(|e| e.to_string())?;
        let mut answer: Value = serde_json::from_str(&text).map_err(|_| text)?;
        let value = answer["value"].take();
        match value.get("error") {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value),
        }
    }
}

impl Drop for Driver {
    /// Ending the session politely answers before the window is gone; the group is ended instead.
    fn drop(&mut self) {
        let group = format!("-{}", self.group());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.wait();
    }
}
