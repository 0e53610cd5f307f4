//! Where a visit comes from: the address of the connection, or, behind a proxy that is trusted, the address that it tells.

use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::str::FromStr;

use axum::http::HeaderMap;

/// A proxy whose word counts: one address, or a network such as `10.0.0.0/8`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Proxy {
    address: IpAddr,
    bits: u32,
}

impl FromStr for Proxy {
    type Err = String;

    fn from_str(text: &str) -> Result<Proxy, String> {
        let wrong = || format!("`{text}` is neither an address nor a network such as 10.0.0.0/8");
        let (address, bits) = text.split_once('/').map_or((text, None), |(address, bits)| (address, Some(bits)));
        let address: IpAddr = address.trim().parse().map_err(|_| wrong())?;
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = bits.map_or(Ok(most), |bits| bits.trim().parse().map_err(|_| wrong()))?;
        if bits > most { Err(wrong()) } else { Ok(Proxy { address, bits }) }
    }
}

impl Proxy {
    /// The proxies of a setting: addresses and networks with commas between them.
    ///
    /// # Errors
    /// Names the entry that is neither.
    pub fn list(text: &str) -> Result<Vec<Proxy>, String> {
        text.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(str::parse).collect()
    }

    fn is(self, address: IpAddr) -> bool {
        let shift = |width: u32| width - self.bits;
        match (self.address, address) {
            (IpAddr::V4(own), IpAddr::V4(other)) => (own.to_bits() ^ other.to_bits()).checked_shr(shift(32)).unwrap_or(0) == 0,
            (IpAddr::V6(own), IpAddr::V6(other)) => (own.to_bits() ^ other.to_bits()).checked_shr(shift(128)).unwrap_or(0) == 0,
            _ => false,
        }
    }
}

/// The place of a visit, as limits count it; empty where no connection is known. `X-Forwarded-For` is read from its end,
/// as long as whoever wrote an entry is trusted: anybody may have written what stands before.
pub(crate) fn place(peer: Option<SocketAddr>, headers: &HeaderMap, trusted: &[Proxy]) -> String {
    let Some(mut address) = peer.map(|peer| peer.ip().to_canonical()) else { return String::new() };
    let told: Vec<&str> =
        headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok()).flat_map(|list| list.split(',')).collect();
    for entry in told.into_iter().rev() {
        let Some(before) = read(entry).filter(|_| trusted.iter().any(|proxy| proxy.is(address))) else { break };
        address = before;
    }
    match address {
        IpAddr::V4(address) => address.to_string(),
        // One household or office has a whole network of these.
        IpAddr::V6(address) => format!("{}/64", Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
    }
}

/// An address with or without its port.
fn read(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let bare = entry.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(entry);
    bare.parse().ok().or_else(|| entry.parse::<SocketAddr>().ok().map(|address| address.ip())).map(|address: IpAddr| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(peer: &str, told: &[&str], trusted: &str) -> String {
        let mut headers = HeaderMap::new();
        for value in told {
            headers.append("x-forwarded-for", value.parse().unwrap());
        }
        place(Some(peer.parse().unwrap()), &headers, &Proxy::list(trusted).unwrap())
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        assert_eq!(seen("192.0.2.1:5000", &["203.0.113.9"], ""), "192.0.2.1");
        assert_eq!(seen("192.0.2.1:5000", &["203.0.113.9"], "192.0.2.2"), "192.0.2.1");
        assert_eq!(seen("192.0.2.1:5000", &["203.0.113.9"], "192.0.2.1"), "203.0.113.9");
        assert_eq!(seen("192.0.2.1:5000", &[], "192.0.2.1"), "192.0.2.1");
    }

    #[test]
    fn what_the_visitor_wrote_before_the_proxies_does_not_count() {
        assert_eq!(seen("10.0.0.7:1", &["6.6.6.6, 203.0.113.9, 10.0.0.3"], "10.0.0.0/8"), "203.0.113.9");
        assert_eq!(seen("10.0.0.7:1", &["6.6.6.6", "203.0.113.9"], "10.0.0.0/8"), "203.0.113.9");
        assert_eq!(seen("10.0.0.7:1", &["203.0.113.9, nonsense"], "10.0.0.0/8"), "10.0.0.7");
    }

    #[test]
    fn addresses_are_read_as_proxies_write_them() {
        assert_eq!(seen("127.0.0.1:1", &["203.0.113.9:4711"], "127.0.0.1"), "203.0.113.9");
        assert_eq!(seen("[::ffff:127.0.0.1]:1", &["203.0.113.9"], "127.0.0.1"), "203.0.113.9");
        assert_eq!(seen("[::1]:1", &["[2001:db8:1:2:3:4:5:6]:80"], "::1"), "2001:db8:1:2::/64");
        assert_eq!(place(None, &HeaderMap::new(), &[]), "");
    }

    #[test]
    fn a_setting_that_is_no_list_of_addresses_is_refused() {
        assert_eq!(Proxy::list(" 127.0.0.1, ::1 ").unwrap().len(), 2);
        assert!(Proxy::list("").unwrap().is_empty());
        for wrong in ["proxy.example", "10.0.0.0/33", "10.0.0.0/x", "::/129"] {
            assert!(Proxy::list(wrong).unwrap_err().contains(wrong), "{wrong}");
        }
        assert!("0.0.0.0/0".parse::<Proxy>().unwrap().is("203.0.113.9".parse().unwrap()));
    }
}
