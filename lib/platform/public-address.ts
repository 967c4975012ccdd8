import { BlockList, isIP } from "node:net";

/** What is not on the open internet, or is somebody's own machine: RFC 6890 and its successors. */
const NOT_PUBLIC_4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
];

/** Of the sixth version only what is given out to the world, and of that not what hides an older address. */
const NOT_PUBLIC_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

const refused = new BlockList();
for (const range of NOT_PUBLIC_4) addTo(refused, range, "ipv4");
for (const range of NOT_PUBLIC_6) addTo(refused, range, "ipv6");
const world = new BlockList();
addTo(world, "2000::/3", "ipv6");

export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !refused.check(address, "ipv4");
    case 6:
      return world.check(address, "ipv6") && !refused.check(address, "ipv6");
    default:
      return false;
  }
}

function addTo(list: BlockList, range: string, family: "ipv4" | "ipv6"): void {
  const [net = "", bits = ""] = range.split("/");
  list.addSubnet(net, Number(bits), family);
}
