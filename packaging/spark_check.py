"""Checks many reports under Spark: one line of JSON a report, as `crossfoot check --format jsonl` writes it.

    spark-submit packaging/spark_check.py PATHS OUTPUT [--form pipe|pandas] [--partitions N]

PATHS is a text file, or a folder of such, with one path of a report a line; the program and the reports must be in reach of
every worker. CROSSFOOT names the program (default: crossfoot, sought in PATH).
"""
import argparse
import os
import subprocess
import threading

PROGRAM = os.environ.get("CROSSFOOT", "crossfoot")
COMMAND = [PROGRAM, "check", "--files-from", "-", "--format", "jsonl", "--jobs", "1"]


def check_by_pipe(paths):
    """An RDD of paths to an RDD of JSON lines; Spark itself feeds one process a partition."""
    return paths.pipe(" ".join(COMMAND))


def check_frames(frames):
    """For mapInPandas: frames with a column `path` to frames with `path` and `report`, one process a partition."""
    import json
    import pandas

    # NUL ends the paths here, so that they may hold anything.
    process = subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        with process.stdin as sink:
            for frame in frames:
                for path in frame["path"]:
                    sink.write(path.encode("utf-8") + b"\0")

    feeder = threading.Thread(target=feed)
    feeder.start()
    rows = []
    for line in process.stdout:
        text = line.decode("utf-8").rstrip("\n")
        rows.append((json.loads(text)["path"], text))
        if len(rows) == 1000:
            yield pandas.DataFrame(rows, columns=["path", "report"])
            rows = []
    feeder.join()
    if process.wait() not in (0, 1, 2):
        raise RuntimeError(f"crossfoot ended with {process.returncode}")
    if rows:
        yield pandas.DataFrame(rows, columns=["path", "report"])


def main():
    from pyspark.sql import SparkSession

    parser = argparse.ArgumentParser()
    parser.add_argument("paths")
    parser.add_argument("output")
    parser.add_argument("--form", choices=["pipe", "pandas"], default="pipe")
    parser.add_argument("--partitions", type=int)
    options = parser.parse_args()
    spark = SparkSession.builder.appName("crossfoot").getOrCreate()
    count = options.partitions or spark.sparkContext.defaultParallelism
    paths = spark.read.text(options.paths).withColumnRenamed("value", "path").repartition(count)
    if options.form == "pipe":
        check_by_pipe(paths.rdd.map(lambda row: row.path)).saveAsTextFile(options.output)
    else:
        reports = paths.mapInPandas(check_frames, schema="path string, report string")
        reports.select("report").write.text(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
