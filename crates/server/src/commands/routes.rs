//! `cd4d routes`: the routing table.

use serde_json::{Value as Json, json};
use web::{FormSpec, RouteInfo};

use crate::cli::Failure;
use crate::say::say;
use crate::{machine, register};

/// List every route with the roles that may use it and the fields that it takes.
#[derive(clap::Args)]
pub struct RouteList {
    /// As JSON.
    #[arg(long)]
    json: bool,
    /// Those of the demonstration as well.
    #[arg(long)]
    demo: bool,
}

impl RouteList {
    /// Prints the table.
    pub async fn run(self) -> Result<(), Failure> {
        let routes = register::routes(self.demo);
        let mut infos: Vec<RouteInfo> = routes.infos().to_vec();
        infos.sort_by_key(|info| (info.path, info.method));
        if self.json {
            let mut list: Vec<Json> = infos.iter().map(route).collect();
            let get = |path: &str| json!({ "method": "GET", "path": path, "roles": ["anyone"], "fields": [] });
            list.push(get("/{lang}/l/{token}"));
            list.extend(machine::ADDRESSES.iter().filter(|(_, demo)| self.demo || !demo).map(|(path, _)| get(path)));
            for (purpose, form) in register::links().infos() {
                list.push(
                    json!({ "method": "POST", "path": "/{lang}/l/{token}", "link": purpose, "roles": ["anyone"], "fields": fields(form) }),
                );
            }
            say(serde_json::to_string_pretty(&list).map_err(|error| error.to_string())?);
            return Ok(());
        }
        for info in infos {
            say(format_args!("{:5} /{{lang}}{:55} {}", info.method, info.path, info.who.names().join(", ")));
        }
        Ok(())
    }
}

fn route(info: &RouteInfo) -> Json {
    json!({
        "method": info.method,
        "path": format!("/{{lang}}{}", info.path),
        "roles": info.who.names(),
        "fields": info.form.map(fields).unwrap_or_default(),
    })
}

fn fields(form: &FormSpec) -> Vec<Json> {
    form.fields.iter().map(|field| json!({ "name": field.name, "type": field.kind.name(), "required": field.required })).collect()
}
