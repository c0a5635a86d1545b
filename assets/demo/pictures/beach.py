"""Fishing boats drawn up on the open beach, dunes and a low sun."""

from brush import HEIGHT, WIDTH, Picture

SEA = 500


def draw():
    p = Picture(97)
    p.sky(SEA + 4, (0, "#8FB9CF"), (0.5, "#C9DBDA"), (0.85, "#F6E2C4"),
          (1, "#F9E7CB"))
    p.sun(1290, 372, 62, "#FFF8E6", "#FFE3AE", 4.6)
    p.streaks(13, 70, 360, (280, 720), 13, "#FFFFFF", 0.5)
    p.rect(0, SEA, WIDTH, 190,
           p.fade((0, "#8DB6C2"), (1, "#5C97AC")))
    p.mirror(1290, SEA + 6, 650, 120, "#FFF0CF", 0.8)
    _waves(p)
    _sand(p)
    _hut(p, 1262, 672)
    _boat(p, 1724, 728, 0.8, "#2E7C9A", "#D9E7E8")
    _boat(p, 1478, 812, 1.14, "#F1EBDD", "#B4473B")
    _gear(p)
    p.person(1688, 908, 214, "#2F5C46", "#2D4756", "#C9C2B4", arm=36)
    p.person(1622, 914, 204, "#8A5A86", "#33434F", "#7A4A32", "#E2B593",
             mirror=True, arm=12, bag="#D58A3C")
    _dunes(p)
    for x, y, s in ((1430, 190, 18), (1512, 232, 13), (1376, 252, 11),
                    (1668, 168, 15), (1740, 214, 10)):
        p.gull(x, y, s, "#FFFFFF", 0.95)
    return p


def _waves(p):
    p.glints(SEA, 596, "#F3F7F3", 34, 0.5)
    for row, (y, tone) in enumerate(((572, "#B7D2D6"), (612, "#C9DEDF"),
                                     (654, "#DDEAE8"))):
        d = f"M0 {y}"
        for step in range(12):
            d += f"q80 {-14 - 4 * row if step % 2 else 12} 160 0"
        p.shape(d + f"V{y + 46}H0Z", tone, 0.55)
        p.stroke(d, "#FFFFFF", 5 + row * 2, 0.75)


def _sand(p):
    wet = p.ridge(690, 640, 9, 2.3)
    p.land([(x, y - 12) for x, y in wet], "#FFFFFF", 0.8)
    p.land(wet, "#C9B48E")
    dry = p.ridge(742, 676, 10, 2.6)
    p.land(dry, p.fade((0, "#EBD9B4"), (1, "#D6BE92")))
    p.streaks(26, 760, 1040, (120, 420), 7, "#C6AC7D", 0.45)
    for step in range(26):
        t = step / 26
        x, y = 1600 - 700 * t, 916 + 120 * t**1.3
        p.oval(x + (9 if step % 2 else -9), y, 8 + 5 * t, 3 + 2 * t,
               "#B99E70", 0.55)


def _boat(p, x, y, size, hull, band):
    """A broad coastal boat standing on the sand, bow to the left."""
    p.oval(x + 16, y + 66 * size, 262 * size, 17 * size, "#7E6A48", 0.32)
    p.push(x, y, size)
    for post in (-120, -8, 112):
        p.rect(post, 40, 26, 28, "#6B5336", 3)
    p.stroke("M30-70V-262M30-250L146-74M30-250L-196-84", "#5B4A3B", 6)
    p.stroke("M30-196H110", "#5B4A3B", 5)
    p.shape("M-14-62V-150Q-14-160-4-160H84Q94-160 94-150V-58Z", "#FBF8EF")
    p.rect(-24, -172, 128, 16, band if band != "#D9E7E8" else "#B4473B", 4)
    for pane in (-2, 30, 62):
        p.rect(pane, -140, 24, 34, "#8FB6C2", 4)
    p.shape("M-238-108C-150-58 70-48 196-86L182 26Q172 52 134 52H-112"
            "C-168 40-214-20-238-108Z", hull)
    p.shape("M-238-108C-150-58 70-48 196-86L193-62C70-26-150-34-226-80Z",
            band)
    p.shape("M-190-4C-80 22 80 20 186-8L182 26Q172 52 134 52H-112"
            "C-146 44-170 26-190-4Z", "#0E2A38", 0.2)
    for seam in (-26, 0):
        p.stroke(f"M{-206 + seam} {-40 + seam * 0.4:.0f}C-100 {seam - 4} 80 "
                 f"{seam - 8} 190 {-46 + seam * 0.3:.0f}", "#0E2A38", 2, 0.16)
    p.rect(126, -14, 42, 7, "#0E2A38", 3, 0.3)
    p.stroke("M-216-86Q-300 20-330 62", "#8A7350", 5)
    p.disc(30, -268, 7, "#E8B84A")
    p.pop()


def _gear(p):
    for x, y, tone in ((1762, 872, "#D58A3C"), (1826, 876, "#3F7F86"),
                       (1792, 834, "#B4473B")):
        p.rect(x, y - 42, 60, 42, tone, 4)
        p.stroke(f"M{x + 8} {y - 28}h44M{x + 8} {y - 14}h44", "#FFFFFF", 3,
                 0.55)
    for x, y in ((1292, 884), (1320, 890), (1266, 892)):
        p.disc(x, y - 15, 17, "#E58A3A")
        p.disc(x - 5, y - 21, 5, "#FFFFFF", 0.5)


def _hut(p, x, y):
    p.rect(x - 60, y - 92, 150, 100, "#33434B")
    p.area([(x - 76, y - 86), (x + 14, y - 148), (x + 106, y - 86)],
           "#27353C")
    p.rect(x - 36, y - 56, 40, 64, "#4F636C", 2)
    p.rect(x + 30, y - 64, 34, 28, "#F4D79B", 2)


def _dunes(p):
    back = p.ridge(1130, 914, 16, 2.4, 2.6)
    p.land(back, "#D2BB8B")
    p.grass(back, 240, 80, "#9AA06A", 0.5, 0.5, 40)
    front = p.ridge(1220, 972, 16, 2.9, 2.4)
    p.land(front, "#B79BA9")
    p.grass(front, 200, 40, "#85608A", 0.45, 0.2, 50)
    low = p.ridge(1260, 1024, 14, 2.2, 2.2)
    p.land(low, "#77764F")
    p.grass(low, 260, 96, "#6B6E48", 0.4, 0.5, 60)
