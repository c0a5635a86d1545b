"""Brushes shared by the demo pictures: shapes, light, land and figures."""

import math
import random

WIDTH, HEIGHT = 1920, 1080


class Picture:
    """One drawing on a 1920 x 1080 sheet, as SVG text."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.defs = []
        self.body = []

    def svg(self):
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
            f'height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
            f'<defs>{"".join(self.defs)}</defs>{"".join(self.body)}</svg>'
        )

    # -- paint ------------------------------------------------------------

    def fade(self, *stops, across=False):
        """A linear gradient; stops are (offset, colour[, opacity])."""
        name = f"f{len(self.defs)}"
        end = 'x2="1" y2="0"' if across else 'x2="0" y2="1"'
        self.defs.append(
            f'<linearGradient id="{name}" x1="0" y1="0" {end}>'
            f"{_stops(stops)}</linearGradient>"
        )
        return f"url(#{name})"

    def shine(self, *stops):
        """A radial gradient from the middle outwards."""
        name = f"f{len(self.defs)}"
        self.defs.append(
            f'<radialGradient id="{name}">{_stops(stops)}</radialGradient>'
        )
        return f"url(#{name})"

    # -- shapes -----------------------------------------------------------

    def rect(self, x, y, w, h, fill, round_by=0, alpha=1):
        self.body.append(
            f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" '
            f'rx="{round_by}" fill="{fill}" opacity="{alpha:.2f}"/>'
        )

    def disc(self, x, y, r, fill, alpha=1):
        self.oval(x, y, r, r, fill, alpha)

    def oval(self, x, y, rx, ry, fill, alpha=1):
        self.body.append(
            f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" '
            f'ry="{ry:.1f}" fill="{fill}" opacity="{alpha:.2f}"/>'
        )

    def area(self, points, fill, alpha=1):
        text = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        self.shape(f"M{text}Z", fill, alpha)

    def shape(self, d, fill, alpha=1):
        self.body.append(f'<path d="{d}" fill="{fill}" opacity="{alpha:.2f}"/>')

    def stroke(self, d, colour, width, alpha=1):
        self.body.append(
            f'<path d="{d}" fill="none" stroke="{colour}" '
            f'stroke-width="{width}" stroke-linecap="round" '
            f'stroke-linejoin="round" opacity="{alpha:.2f}"/>'
        )

    def push(self, x=0, y=0, scale=1, mirror=False, turn=0):
        sx = -scale if mirror else scale
        self.body.append(
            f'<g transform="translate({x:.1f} {y:.1f}) rotate({turn}) '
            f'scale({sx} {scale})">'
        )

    def pop(self):
        self.body.append("</g>")

    # -- sky and water ----------------------------------------------------

    def sky(self, to_y, *stops):
        self.rect(0, 0, WIDTH, to_y, self.fade(*stops))

    def sun(self, x, y, r, colour, halo, reach=5):
        self.disc(
            x, y, r * reach,
            self.shine((0, halo, 0.75), (0.35, halo, 0.28), (1, halo, 0)),
        )
        self.disc(x, y, r, colour)

    def streak(self, x, y, length, thick, colour, alpha):
        """A long, thin cloud or glint: a lens lying down."""
        self.shape(
            f"M{x:.0f} {y:.1f}q{length / 2:.1f} {-thick:.1f} {length:.1f} 0"
            f"q{-length / 2:.1f} {thick * 0.6:.1f} {-length:.1f} 0Z",
            colour, alpha,
        )

    def streaks(self, count, top, bottom, lengths, thick, colour, alpha):
        for _ in range(count):
            length = self.dice.uniform(*lengths)
            self.streak(
                self.dice.uniform(-0.1, 0.95) * WIDTH,
                self.dice.uniform(top, bottom), length, thick, colour,
                alpha * self.dice.uniform(0.5, 1),
            )

    def cloud(self, x, y, w, colour, alpha=1):
        """A summer cloud with a flat foot; x, y is its left foot."""
        d = f"M{x:.0f} {y:.0f}"
        lumps = ((0.2, 0.16), (0.28, 0.3), (0.3, 0.24), (0.22, 0.12))
        for share, rise in lumps:
            d += (
                f"c{-w * 0.02:.0f} {-w * rise:.0f} "
                f"{w * share * 1.02:.0f} {-w * rise:.0f} "
                f"{w * share:.0f} 0"
            )
        self.shape(d + "Z", colour, alpha)

    def glints(self, top, bottom, colour, count=60, alpha=0.5):
        """Ripples that grow towards the viewer."""
        for step in range(count):
            near = (step / count) ** 1.7
            y = top + 6 + near * (bottom - top)
            self.streak(
                self.dice.uniform(-0.05, 1) * WIDTH, y,
                (40 + 190 * near) * self.dice.uniform(0.4, 1),
                2 + 5 * near, colour, alpha * self.dice.uniform(0.4, 1),
            )

    def mirror(self, x, top, bottom, width, colour, alpha=0.6):
        """The broken pillar of light below a sun, moon or lamp."""
        y, step = top, 8
        while y < bottom:
            far = (y - top) / (bottom - top)
            length = width * (0.5 + far) * self.dice.uniform(0.45, 1)
            drift = self.dice.uniform(-0.16, 0.16) * width
            self.rect(
                x - length / 2 + drift, y, length, 2 + 3 * far, colour, 2,
                alpha * (1 - 0.75 * far),
            )
            y += step
            step *= 1.07

    def gull(self, x, y, size, colour, alpha=0.9):
        self.stroke(
            f"M{x - size} {y - size * 0.35}q{size * 0.6} {-size * 0.3} "
            f"{size} {size * 0.35}q{size * 0.4} {-size * 0.65} "
            f"{size} {-size * 0.35}",
            colour, max(2, size * 0.14), alpha,
        )

    # -- land -------------------------------------------------------------

    def ridge(self, left, right, swell, waves=3.0, bend=1.0):
        """A rolling outline from the left edge to the right edge."""
        a, b = self.dice.uniform(0, 6.3), self.dice.uniform(0, 6.3)
        points = []
        for step in range(161):
            t = step / 160
            y = left + (right - left) * t**bend
            y += swell * math.sin(waves * t * 2 + a)
            y += swell * 0.35 * math.sin(waves * t * 5.3 + b)
            points.append((WIDTH * t, y))
        return points

    def land(self, outline, fill, alpha=1):
        self.area(
            outline + [(WIDTH, HEIGHT), (0, HEIGHT)], fill, alpha
        )

    def grass(self, outline, count, height, colour, since=0.0, lean=0.35,
              depth=30):
        """Blades along an outline, from the share `since` of the width."""
        d = ""
        first = int(len(outline) * since)
        for _ in range(count):
            x, y = outline[self.dice.randrange(first, len(outline))]
            x += self.dice.uniform(-9, 9)
            y += self.dice.uniform(0, depth)
            tall = height * self.dice.uniform(0.5, 1.15)
            tip = tall * lean * self.dice.uniform(0.3, 1.6)
            d += (
                f"M{x - 2.2:.1f} {y + 4:.1f}Q{x + tip * 0.15:.1f} "
                f"{y - tall * 0.6:.1f} {x + tip:.1f} {y - tall:.1f}"
                f"Q{x + tip * 0.35:.1f} {y - tall * 0.5:.1f} "
                f"{x + 2.6:.1f} {y + 4:.1f}Z"
            )
        self.shape(d, colour)

    def tree(self, x, y, tall, crown, trunk):
        self.stroke(f"M{x} {y}V{y - tall * 0.5}", trunk, tall * 0.06)
        self.oval(x, y - tall * 0.62, tall * 0.3, tall * 0.38, crown)
        self.oval(x - tall * 0.16, y - tall * 0.5, tall * 0.2, tall * 0.24,
                  crown)
        self.oval(x + tall * 0.18, y - tall * 0.52, tall * 0.19,
                  tall * 0.22, crown)

    def bare_tree(self, x, y, tall, colour):
        self._branch(x, y, tall * 0.34, -90, tall * 0.045, colour, 5)

    def _branch(self, x, y, length, angle, width, colour, levels):
        ex = x + length * math.cos(math.radians(angle))
        ey = y + length * math.sin(math.radians(angle))
        self.stroke(f"M{x:.1f} {y:.1f}L{ex:.1f} {ey:.1f}", colour,
                    round(width, 1))
        if levels == 0:
            return
        for side in (-1, 1):
            self._branch(
                ex, ey, length * self.dice.uniform(0.62, 0.8),
                angle + side * self.dice.uniform(14, 34), width * 0.66,
                colour, levels - 1,
            )

    # -- things -----------------------------------------------------------

    def turbine(self, x, y, tall, colour, turn):
        """A wind turbine; x, y is its foot, `tall` reaches the hub."""
        self.area(
            [(x - tall * 0.018, y), (x + tall * 0.018, y),
             (x + tall * 0.009, y - tall), (x - tall * 0.009, y - tall)],
            colour,
        )
        self.push(x, y - tall, 1, False, turn)
        for angle in (0, 120, 240):
            reach = tall * 0.56
            self.push(0, 0, 1, False, angle)
            self.shape(
                f"M{-reach * 0.02:.1f} 0C{-reach * 0.075:.1f} "
                f"{-reach * 0.22:.1f} {-reach * 0.03:.1f} "
                f"{-reach * 0.4:.1f} 0 {-reach:.1f}C{reach * 0.03:.1f} "
                f"{-reach * 0.5:.1f} {reach * 0.03:.1f} "
                f"{-reach * 0.2:.1f} {reach * 0.02:.1f} 0Z",
                colour,
            )
            self.pop()
        self.disc(0, 0, tall * 0.026, colour)
        self.pop()

    def church(self, x, y, size, wall, roof):
        """A village church with a stepped gable, seen from the side."""
        u = size / 10
        self.rect(x, y - 3 * u, 8 * u, 3 * u, wall)
        self.area(
            [(x - 0.3 * u, y - 3 * u), (x + 1 * u, y - 5 * u),
             (x + 7 * u, y - 5 * u), (x + 8.3 * u, y - 3 * u)], roof,
        )
        self.rect(x + 7.2 * u, y - 7 * u, 3 * u, 7 * u, wall)
        for step in range(3):
            self.rect(x + (7.2 + 0.5 * step) * u, y - (7.7 + 0.7 * step) * u,
                      (3 - step) * u, 0.9 * u, wall)

    def house(self, x, y, w, h, wall, roof, pane, panes=2):
        self.rect(x, y - h, w, h, wall)
        self.area(
            [(x - w * 0.05, y - h), (x + w * 0.12, y - h * 1.75),
             (x + w * 0.88, y - h * 1.75), (x + w * 1.05, y - h)], roof,
        )
        gap = w / (panes + 1)
        for i in range(panes):
            self.rect(x + gap * (i + 1) - w * 0.05, y - h * 0.72, w * 0.1,
                      h * 0.36, pane)

    def person(self, x, y, tall, coat, legs, hair, skin="#D9A583",
               mirror=False, arm=0, bag=None):
        """Somebody standing with their back to us, in rounded shapes.

        `arm` lifts the near arm by that many degrees.
        """
        u = tall / 100
        self.push(x, y, u, mirror)
        self.oval(2, 0, 20, 3, "#0E2A38", 0.16)
        self.shape("M-11-46H11L9 0H1.5L0-34L-1.5 0H-9Z", legs)
        self.rect(-10, -3, 10, 4, "#23333B", 2)
        self.rect(0.5, -3, 10, 4, "#23333B", 2)
        if bag:
            self.stroke("M12-66L-12-40", bag, 2.2)
            self.rect(-20, -44, 13, 16, bag, 3)
        self.shape(
            "M-7-80C-14-79-16-72-16-66L-14-40C-14-37-11-36 0-36"
            "S14-37 14-40L16-66C16-72 14-79 7-80Z", coat,
        )
        self.push(11, -74, 1, False, -arm)
        self.stroke("M0 0Q6 16 3 32", coat, 8.5)
        self.disc(3, 35, 4, skin)
        self.pop()
        self.rect(-3.5, -87, 7, 9, skin, 3)
        self.oval(-8, -91, 1.8, 2.6, skin)
        self.oval(8, -91, 1.8, 2.6, skin)
        self.oval(0, -92.5, 8.2, 9.2, hair)
        self.pop()


def _stops(stops):
    text = ""
    for offset, colour, *alpha in stops:
        opacity = f' stop-opacity="{alpha[0]}"' if alpha else ""
        text += f'<stop offset="{offset}" stop-color="{colour}"{opacity}/>'
    return text
