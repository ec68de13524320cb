#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What happens to a store when programs die, disks fill and several programs use it at once.

usage: store_kill_test.py ISNAD [--kills N] [--articles N]

Kills `isnad build --store` at N random moments (40), each time in a new store, lets the next run
finish and compares the bytes of the graph. Then the same on a store that is changed, with a limit
on the size of files, and with readers and writers beside each other.
"""
import argparse
import hashlib
import json
import pathlib
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time

PEOPLE = ["هاكان فيدان", "فؤاد حسين", "أسعد الشيباني", "فيصل بن فرحان", "بدر عبد العاطي",
          "أيمن الصفدي", "عباس عراقجي", "سيرغي لافروف", "ماركو روبيو", "أحمد الشرع"]
CITIES = ["بغداد", "دمشق", "أنقرة", "الرياض", "القاهرة", "عمان", "طهران", "موسكو", "بيروت", "الدوحة"]
STATES = ["العراق", "سوريا", "تركيا", "السعودية", "مصر", "الأردن", "إيران", "روسيا", "لبنان", "قطر"]
SENTENCES = ["وصل {a} إلى {city} يوم الأحد.", "التقى {a} {b} في {city} أمس.",
             "أجرى {a} محادثات مع {b} في {city}.", "يزور {a} {city} الأسبوع المقبل.",
             "اتهمت {state} {other} بقصف مواقع قرب {city}.", "أدانت {state} الهجوم على {city}.",
             "وقعت {state} و{other} اتفاقية تعاون في {city}.", "لم يصل {a} إلى {city}."]


def articles(count, seed):
    """News of the same few people, so that many of them tell the same events."""
    pick = random.Random(seed)
    for number in range(count):
        a, b = pick.sample(PEOPLE, 2)
        state, other = pick.sample(STATES, 2)
        text = " ".join(s.format(a=a, b=b, city=pick.choice(CITIES), state=state, other=other)
                        for s in pick.sample(SENTENCES, 4))
        day = f"2025-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}"
        yield {"id": f"a{number}", "date": day, "source": f"outlet {number % 7}", "text": text}


def write(path, items):
    path.write_text("".join(json.dumps(i, ensure_ascii=False) + "\n" for i in items), "utf-8")


class Faults:
    def __init__(self):
        self.count = 0

    def expect(self, holds, message):
        if not holds:
            self.count += 1
            print("FAULT:", message)


class Bench:
    """The program, a folder, and what an undisturbed run gives."""

    def __init__(self, isnad, folder, count):
        self.isnad, self.folder = isnad, folder
        self.faults = Faults()
        self.news, self.news2 = folder / "news.jsonl", folder / "corrected.jsonl"
        first = list(articles(count, 1))
        changed = list(articles(count, 2))
        write(self.news, first)
        # A third is corrected, a third stays, some are new.
        write(self.news2, [c if i % 3 == 0 else f for i, (f, c) in enumerate(zip(first, changed))]
              + [dict(c, id="later-" + c["id"]) for c in changed[:count // 4]])
        self.hash1 = self.direct(self.news)
        self.hash2 = self.direct(self.news2)
        begin = time.monotonic()
        self.run("build", "--store", folder / "timed", self.news, "-o", folder / "timed.graphml")
        self.seconds = time.monotonic() - begin

    def command(self, *words):
        return [str(w) for w in (self.isnad, *words)]

    def run(self, *words, **options):
        return subprocess.run(self.command(*words), capture_output=True, text=True, check=False,
                              timeout=120, **options)

    def hash_of(self, path):
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def direct(self, news):
        graph = self.folder / "direct.graphml"
        done = self.run("build", news, "-o", graph)
        if done.returncode != 0 or graph.read_text("utf-8").count("<edge ") < 50:
            sys.exit(f"no graph to compare with: {done.stderr}")
        return self.hash_of(graph)

    def finish(self, store, news, wanted, what):
        """The run after a disturbed one; gives the number of articles that it found stored."""
        graph = self.folder / "finished.graphml"
        done = self.run("build", "--store", store, news, "-o", graph)
        self.faults.expect(done.returncode == 0, f"{what}: {done.stderr}")
        if done.returncode == 0:
            self.faults.expect(self.hash_of(graph) == wanted, f"{what}: another graph")
        check = self.run("store", "check", store)
        self.faults.expect(check.returncode == 0, f"{what}: check says {check.stderr}")
        words = done.stderr.split()
        return int(words[words.index("already") - 1]) if "already" in words else -1


def clear(store):
    for end in ("", "-wal", "-shm", "-journal"):
        pathlib.Path(str(store) + end).unlink(missing_ok=True)


def kill_once(bench, words, delay):
    """Whether the program was still at work when it was killed."""
    process = subprocess.Popen(bench.command(*words), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    time.sleep(delay)
    process.kill()
    return process.wait() == -signal.SIGKILL


def test_kills(bench, kills):
    pick = random.Random(3)
    store, graph = bench.folder / "killed", bench.folder / "killed.graphml"
    done = killed = 0
    longest = bench.seconds * 1.05
    progress = []
    for round_ in range(kills):
        clear(store)
        news, wanted = bench.news, bench.hash1
        if round_ % 3 == 2:  # a store that is changed
            bench.run("build", "--store", store, bench.news)
            news, wanted = bench.news2, bench.hash2
        for _ in range(1 + round_ % 2):  # some die twice
            words = ("build", "--store", store, news, "-o", graph)
            at_work = kill_once(bench, words, pick.uniform(0, longest))
            # A machine that others use is now fast, now slow.
            longest *= 1.02 if at_work else 0.8
            killed += at_work
            done += 1
        known = bench.finish(store, news, wanted, f"kill {round_}")
        if round_ % 50 == 49:
            print(f"{round_ + 1} rounds, {bench.faults.count} faults", flush=True)
        if round_ % 3 != 2:
            progress.append(known)
            if known < 0:
                bench.faults.expect(False, f"kill {round_}: no counts")
    partly = sum(1 for p in progress if p > 0)
    print(f"kills: {killed} of {done} runs were killed at work, {len(progress)} first runs left "
          f"{sorted(set(progress))} articles")
    bench.faults.expect(killed >= done // 2, "most runs ended before they were killed")
    bench.faults.expect(partly > 0 or kills < 30, "no kill hit a run that had stored something")


def test_retract_kills(bench, kills):
    pick = random.Random(4)
    store = bench.folder / "retracted"
    clear(store)
    bench.run("build", "--store", store, bench.news)
    ids = [a["id"] for a in articles(40, 1)]
    for round_ in range(kills):
        kill_once(bench, ("store", "retract", store, *ids), pick.uniform(0, 0.1))
        info = bench.run("store", "info", store).stdout
        bench.faults.expect("articles " in info, f"retract {round_}: {info}")
        known = bench.finish(store, bench.news, bench.hash1, f"retract {round_}")
        count = sum(1 for _ in bench.news.open(encoding="utf-8"))
        bench.faults.expect(known in (count, count - len(ids)),
                            f"retract {round_}: {known} articles were left of {count}")


def test_full_disk(bench):
    """No file may grow over a limit, as if the disk were full."""
    store = bench.folder / "full"
    clear(store)
    hits = 0
    whole = bench.run("build", "--store", store, bench.news)
    size = store.stat().st_size
    for step in range(1, 12):
        clear(store)
        limit = size * step // 10

        def limited(limit=limit):
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        done = bench.run("build", "--store", store, bench.news, preexec_fn=limited)
        if done.returncode != 0:
            hits += 1
            bench.faults.expect(done.returncode == 1, f"limit {limit}: code {done.returncode}")
            bench.faults.expect(str(store) in done.stderr and "again" in done.stderr,
                                f"limit {limit}: {done.stderr}")
        bench.finish(store, bench.news, bench.hash1, f"limit {limit}")
    print(f"full disk: {hits} of 11 runs met it, {whole.stderr.strip()}")
    bench.faults.expect(hits >= 3, "the limit was never met")


def test_company(bench):
    """Readers beside a writer, and two writers at once."""
    store = bench.folder / "shared"
    clear(store)
    half = bench.folder / "half.jsonl"
    lines = bench.news.read_text("utf-8").splitlines(keepends=True)
    half.write_text("".join(lines[::2]), "utf-8")
    bench.run("build", "--store", store, half)
    writers = [subprocess.Popen(bench.command("build", "--store", store, news, "--threads", 1),
                                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
               for news in (bench.news, bench.news)]
    reads = 0
    while any(w.poll() is None for w in writers):
        words = ("store", "info", store) if reads % 4 else ("path", store, "Hakan Fidan", "Baghdad")
        found = bench.run(*words)
        bench.faults.expect(found.returncode == 0, f"a reader was refused: {found.stderr}")
        reads += 1
    for writer in writers:
        error = writer.stderr.read()
        bench.faults.expect(writer.returncode == 0, f"a writer failed: {error}")
    bench.finish(store, bench.news, bench.hash1, "company")
    print(f"company: {reads} reads beside two writers")
    bench.faults.expect(reads > 0, "nothing was read beside the writers")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("isnad")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--articles", type=int, default=500, help="how long a run takes")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(pathlib.Path(options.isnad).resolve(), pathlib.Path(folder), options.articles)
        print(f"an undisturbed run takes {bench.seconds:.2f} s")
        test_kills(bench, options.kills)
        test_retract_kills(bench, max(4, options.kills // 10))
        test_full_disk(bench)
        test_company(bench)
        print(f"{bench.faults.count} faults")
        return 1 if bench.faults.count else 0


if __name__ == "__main__":
    sys.exit(main())
