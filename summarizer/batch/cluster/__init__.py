"""A batch on a Ray cluster (extra `ray`): files in, actors that summarise, Parquet out."""

from summarizer.batch.cluster.running import run_cluster

__all__ = ["run_cluster"]
