"""A table with everything in it: stars, signs with remarks, measures, prices, words, text and totals."""

TABLE = """# Broker choice

| Criterion | Weight | Kafka | RabbitMQ | NATS | SQS |
|---|---|---|---|---|---|
| Throughput | 25% | ★★★★★ | ★★★ | ★★★★★ | ★★★ |
| Replay | 20% | ✅ | ⚠️ streams only | ✅ JetStream | ❌ |
| Latency p99 | 15% | 12 ms | 4 ms | < 1 ms | ~50 ms |
| Cost per month | 15% | $380 | $120-180 | $90 | $45 |
| Operations | 15% | Complex | Moderate | Easy | Easy |
| Licence | 10% | Apache-2.0 | MPL-2.0 | Apache-2.0 | n/a |
| Total | | 3.9 | 3.2 | 4.4 | 3.0 |
"""
SCORES = """Criterion,Weight,Redis,Kafka
Latency,50%,5,3
Cost,30%,4,2
Replay,20%,1,5
Total,,3.9,3.6
"""
"""Scores with totals: Redis 3.9 is right, Kafka 3.6 should be 3.1."""
