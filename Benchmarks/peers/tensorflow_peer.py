"""Images per second of TensorFlow on the net of the last exercise, as JSON: MODE BATCH THREADS SECONDS.

MODE is graph (tf.function) or xla (with jit_compile). Timed like the PyTorch peer.
"""
import json
import os
import statistics
import sys
import time

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
import tensorflow as tf

L = tf.keras.layers


def block(a, b):
    return [L.Conv2D(a, 3, padding="same"), L.LeakyReLU(negative_slope=0.1), L.Conv2D(b, 3, padding="same"),
            L.LeakyReLU(negative_slope=0.1), L.MaxPool2D(2), L.Dropout(0.25)]


first_step_at = []


def median_step(step, seconds):
    for i in range(5):
        step()
        first_step_at.append(time.clock_gettime(time.CLOCK_MONOTONIC))
    times, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    mode, batch, threads, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    tf.config.threading.set_intra_op_parallelism_threads(threads)
    tf.config.threading.set_inter_op_parallelism_threads(threads)
    tf.random.set_seed(1)
    net = tf.keras.Sequential([L.Input((32, 32, 3)), *block(16, 32), *block(32, 64), L.Flatten(), L.Dense(256),
                               L.LeakyReLU(negative_slope=0.1), L.Dropout(0.5), L.Dense(10)])
    assert net.count_params() == 1_084_234
    x = tf.random.normal((batch, 32, 32, 3))
    y = tf.random.uniform((batch,), 0, 10, tf.int32)
    optimizer = tf.keras.optimizers.Adamax(5e-3)
    criterion = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    optimizer.build(net.trainable_variables)

    @tf.function(jit_compile=mode == "xla")
    def train():
        with tf.GradientTape() as tape:
            loss = criterion(y, net(x, training=True))
        optimizer.apply_gradients(zip(tape.gradient(loss, net.trainable_variables), net.trainable_variables))
        return loss

    @tf.function(jit_compile=mode == "xla")
    def infer():
        return net(x, training=False)

    print(json.dumps({"training": batch / median_step(lambda: train().numpy(), seconds),
                      "inference": batch / median_step(lambda: infer().numpy(), seconds),
                      "firstStepAt": first_step_at[0], "version": tf.__version__}))


main()
