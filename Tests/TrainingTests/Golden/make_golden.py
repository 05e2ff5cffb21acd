"""Writes the golden values that the tests hold the reference CNN against, as PyTorch 2.x works them out.

    python3 -m venv /tmp/torchenv && /tmp/torchenv/bin/pip install torch && /tmp/torchenv/bin/python make_golden.py

Everything is in the course's layout: images N x H x W x C, weights kernel x input channels x filters. Loss of a layer: the sum of
its output times fixed weights, so that every output value counts differently.
"""
import json
import os

import torch
import torch.nn.functional as F

torch.manual_seed(7)
torch.set_default_dtype(torch.float64)  # worked out exactly, then rounded: differences are the course's own
HERE = os.path.dirname(os.path.abspath(__file__))


def first(x):  # N, …, C to N, C, …
    return x.movedim(-1, 1).contiguous()


def last(x):
    return x.movedim(1, -1)


def kernel(w):  # k…, ci, co to co, ci, k…
    return w.movedim(-1, 0).movedim(-1, 1).contiguous()


def numbers(t):
    return [float(f"{v:.9g}") if abs(v) > 1e-30 else 0.0 for v in t.detach().reshape(-1).tolist()]


def tensor(t):
    return {"sizes": list(t.shape), "values": numbers(t)}


def draw(*sizes):
    return torch.round(torch.randn(*sizes) * 256) / 256  # exact in Float


layers = []


def layer(name, xml, sizes, shapes, function, training=False, statistics=None, prepare=None):
    """One network with one or a few layers.

    shapes: the learnt tensors by name; statistics: the running tensors by name, their values afterwards looked up again.
    """
    x = draw(*sizes)
    if prepare:
        x = prepare(x)
    x.requires_grad_()
    p = {key: draw(*size).requires_grad_() for key, size in shapes.items()}
    s = {key: value.clone() for key, value in (statistics or {}).items()}
    before = {key: tensor(value) for key, value in s.items()}
    y = function(x, p, s)
    weights = draw(*y.shape)
    (y * weights).sum().backward()
    layers.append({
        "name": name, "xml": f'<network input="{"x".join(map(str, sizes[1:]))}">{xml}</network>',
        "training": training, "input": tensor(x), "tensors": {k: tensor(v) for k, v in p.items()} | before,
        "weights": tensor(weights), "output": tensor(y), "inputGradient": tensor(x.grad),
        "gradients": {k: tensor(v.grad) for k, v in p.items()},
        "statistics": {k: tensor(v) for k, v in s.items()},
    })


def conv(x, p, id="conv1", **options):
    convolution = [None, F.conv1d, F.conv2d, F.conv3d][x.dim() - 2]
    return last(convolution(first(x), kernel(p[f"{id}.weights"]), p.get(f"{id}.bias"), **options))


# Convolutions
layer("conv", '<conv filters="3" kernel="3" padding="1"/>', (2, 4, 5, 2),
      {"conv1.weights": (3, 3, 2, 3), "conv1.bias": (3,)}, lambda x, p, s: conv(x, p, padding=1))
layer("conv stride, dilation, groups", '<conv filters="4" kernel="3 2" stride="2 1" padding="2 1" dilation="2 1" groups="2"/>',
      (2, 5, 4, 4), {"conv1.weights": (3, 2, 2, 4), "conv1.bias": (4,)},
      lambda x, p, s: conv(x, p, stride=(2, 1), padding=(2, 1), dilation=(2, 1), groups=2))
layer("conv without bias", '<conv filters="2" kernel="1" bias="false"/>', (2, 3, 3, 3),
      {"conv1.weights": (1, 1, 3, 2)}, lambda x, p, s: conv(x, p))
layer("conv same, even kernel", '<conv filters="2" kernel="2" padding="same"/>', (1, 4, 4, 1),
      {"conv1.weights": (2, 2, 1, 2), "conv1.bias": (2,)}, lambda x, p, s: conv(x, p, padding=1))
layer("conv tf-same", '<conv filters="2" kernel="3" stride="2" padding="tf-same"/>', (2, 6, 5, 2),
      {"conv1.weights": (3, 3, 2, 2), "conv1.bias": (2,)},
      lambda x, p, s: conv(F.pad(x, (0, 0, 1, 1, 0, 1)), p, stride=2))
layer("conv different margins", '<conv filters="2" kernel="3" padding="0,2 1,0"/>', (1, 4, 4, 2),
      {"conv1.weights": (3, 3, 2, 2), "conv1.bias": (2,)},
      lambda x, p, s: conv(F.pad(x, (0, 0, 1, 0, 0, 2)), p))
layer("conv 1-D", '<conv filters="3" kernel="3" stride="2" padding="1"/>', (2, 7, 2),
      {"conv1.weights": (3, 2, 3), "conv1.bias": (3,)}, lambda x, p, s: conv(x, p, stride=2, padding=1))
layer("conv 3-D", '<conv filters="2" kernel="2 3 2" stride="1 2 1" padding="1 1 0"/>', (2, 3, 4, 3, 2),
      {"conv1.weights": (2, 3, 2, 2, 2), "conv1.bias": (2,)},
      lambda x, p, s: conv(x, p, stride=(1, 2, 1), padding=(1, 1, 0)))
layer("conv 3-D, groups and dilation", '<conv filters="4" kernel="2" dilation="1 2 1" groups="2"/>', (1, 3, 4, 3, 4),
      {"conv1.weights": (2, 2, 2, 2, 4), "conv1.bias": (4,)}, lambda x, p, s: conv(x, p, dilation=(1, 2, 1), groups=2))
layer("depthwise", '<depthwise-conv kernel="3" stride="2" padding="1" multiplier="2"/>', (2, 5, 5, 3),
      {"depthwise-conv1.weights": (3, 3, 1, 6), "depthwise-conv1.bias": (6,)},
      lambda x, p, s: conv(x, p, "depthwise-conv1", stride=2, padding=1, groups=3))


def transposed(x, p, **options):
    w = kernel(p["conv-transpose1.weights"])  # k…, filters of a group, ci to ci, filters, k…
    convolution = [None, F.conv_transpose1d, F.conv_transpose2d, F.conv_transpose3d][x.dim() - 2]
    return last(convolution(first(x), w, p["conv-transpose1.bias"], **options))


layer("transposed", '<conv-transpose filters="2" kernel="3" stride="2" padding="1" output-padding="1"/>', (2, 3, 3, 3),
      {"conv-transpose1.weights": (3, 3, 2, 3), "conv-transpose1.bias": (2,)},
      lambda x, p, s: transposed(x, p, stride=2, padding=1, output_padding=1))
layer("transposed, groups and dilation", '<conv-transpose filters="4" kernel="2 3" stride="1 2" dilation="2 1" groups="2"/>',
      (2, 3, 3, 4), {"conv-transpose1.weights": (2, 3, 2, 4), "conv-transpose1.bias": (4,)},
      lambda x, p, s: transposed(x, p, stride=(1, 2), dilation=(2, 1), groups=2))
layer("transposed 1-D", '<conv-transpose filters="2" kernel="4" stride="2" padding="1"/>', (2, 4, 2),
      {"conv-transpose1.weights": (4, 2, 2), "conv-transpose1.bias": (2,)},
      lambda x, p, s: transposed(x, p, stride=2, padding=1))
layer("transposed 3-D", '<conv-transpose filters="2" kernel="2" stride="2 1 2"/>', (1, 2, 3, 2, 2),
      {"conv-transpose1.weights": (2, 2, 2, 2, 2), "conv-transpose1.bias": (2,)},
      lambda x, p, s: transposed(x, p, stride=(2, 1, 2)))


def local(x, p, s):
    n, h, w, c = x.shape
    patches = F.unfold(first(x), (2, 3), padding=(0, 1), stride=(1, 2)).reshape(n, c, 6, -1)  # n, ci, k, position
    weights = p["locally-connected1.weights"].reshape(-1, 6, c, 2)
    y = torch.einsum("ncki,ikcf->nif", patches, weights)
    return y.reshape(n, 2, 2, 2) + p["locally-connected1.bias"]


layer("locally connected", '<locally-connected filters="2" kernel="2 3" stride="1 2" padding="0 1"/>', (2, 3, 4, 2),
      {"locally-connected1.weights": (2, 2, 2, 3, 2, 2), "locally-connected1.bias": (2, 2, 2)}, local)

# Poolings
layer("maxpool", '<maxpool kernel="2"/>', (2, 4, 6, 2), {}, lambda x, p, s: last(F.max_pool2d(first(x), 2)))
layer("maxpool overlapping, padded, ceil", '<maxpool kernel="3" stride="2" padding="1" ceil="true"/>', (2, 6, 5, 2), {},
      lambda x, p, s: last(F.max_pool2d(first(x), 3, 2, 1, ceil_mode=True)))
layer("maxpool tf-same", '<maxpool kernel="3" stride="2" padding="tf-same"/>', (2, 6, 5, 2), {},
      lambda x, p, s: last(F.max_pool2d(F.pad(first(x), (1, 1, 0, 1), value=-1e9), 3, 2)))
layer("avgpool padded, ceil", '<avgpool kernel="3" stride="2" padding="1" ceil="true"/>', (2, 6, 5, 2), {},
      lambda x, p, s: last(F.avg_pool2d(first(x), 3, 2, 1, ceil_mode=True, count_include_pad=False)))
layer("maxpool 1-D", '<maxpool kernel="3" stride="2"/>', (2, 7, 2), {}, lambda x, p, s: last(F.max_pool1d(first(x), 3, 2)))
layer("maxpool 3-D", '<maxpool kernel="2" stride="1 2 1"/>', (1, 3, 4, 3, 2), {},
      lambda x, p, s: last(F.max_pool3d(first(x), 2, (1, 2, 1))))
layer("avgpool 3-D", '<avgpool kernel="2" stride="1 2 1"/>', (1, 3, 4, 3, 2), {},
      lambda x, p, s: last(F.avg_pool3d(first(x), 2, (1, 2, 1))))
layer("global maxpool", '<global-maxpool/>', (2, 3, 4, 3), {}, lambda x, p, s: x.amax((1, 2)))
layer("global avgpool", '<global-avgpool/>', (2, 3, 4, 3), {}, lambda x, p, s: x.mean((1, 2)))

# Dense, and layers without a window
layer("dense", '<dense units="3"/>', (2, 2, 3, 2), {"dense1.weights": (12, 3), "dense1.bias": (3,)},
      lambda x, p, s: x.flatten(1) @ p["dense1.weights"] + p["dense1.bias"])
layer("flatten, dense without bias", '<flatten/><dense units="2" bias="false"/>', (3, 2, 2, 2), {"dense2.weights": (8, 2)},
      lambda x, p, s: x.flatten(1) @ p["dense2.weights"])
layer("zero-pad", '<zero-pad amount="1,2 0,1"/><conv filters="1" kernel="2"/>', (1, 3, 3, 2),
      {"conv2.weights": (2, 2, 2, 1), "conv2.bias": (1,)},
      lambda x, p, s: conv(F.pad(x, (0, 0, 0, 1, 1, 2)), p, "conv2"))
layer("relu", '<relu/>', (2, 3, 3, 2), {}, lambda x, p, s: F.relu(x))
layer("leaky-relu", '<leaky-relu slope="0.1"/>', (2, 3, 3, 2), {}, lambda x, p, s: F.leaky_relu(x, 0.1))
layer("sigmoid", '<sigmoid/>', (2, 3, 3, 2), {}, lambda x, p, s: torch.sigmoid(x), prepare=lambda x: x * 8)
layer("tanh", '<tanh/>', (2, 3, 3, 2), {}, lambda x, p, s: torch.tanh(x))
layer("softmax", '<softmax/>', (2, 2, 2, 4), {}, lambda x, p, s: F.softmax(x, -1), prepare=lambda x: x * 4)
layer("dropout in use", '<dropout rate="0.5"/>', (2, 3, 3, 2), {}, lambda x, p, s: x * 1.0)


def normalized(training):
    def run(x, p, s):
        return last(F.batch_norm(
            first(x), s["batchnorm1.running-mean"], s["batchnorm1.running-variance"], p.get("batchnorm1.scale"),
            p["batchnorm1.shift"], training=training, momentum=0.1, eps=1e-5))
    return run


def running(channels):
    return {"batchnorm1.running-mean": draw(channels), "batchnorm1.running-variance": draw(channels).abs() + 0.5}


for training in (True, False):
    layer(f"batchnorm {'training' if training else 'in use'}", '<batchnorm/>', (3, 3, 2, 3),
          {"batchnorm1.scale": (3,), "batchnorm1.shift": (3,)}, normalized(training), training, running(3))
layer("batchnorm of a flat vector, no scale", '<batchnorm scale="false"/>', (6, 4), {"batchnorm1.shift": (4,)},
      normalized(True), True, running(4))


# Graphs
def residual(x, p, s):
    a = conv(x, p, "a", padding=1)
    b = conv(F.relu(a), p, "b", padding=1)
    return torch.cat([F.relu(a + b), b, x], -1) * 1.0


layer("add and concat", '<conv id="a" filters="2" kernel="3" padding="1"/><relu id="r"/>'
      '<conv id="b" filters="2" kernel="3" padding="1"/><add from="a b"/><relu id="t"/><concat from="t b input"/>',
      (2, 3, 3, 2), {"a.weights": (3, 3, 2, 2), "a.bias": (2,), "b.weights": (3, 3, 2, 2), "b.bias": (2,)}, residual)
layer("the same input twice", '<tanh id="t"/><add from="t t input"/>', (2, 2, 2, 2), {},
      lambda x, p, s: 2 * torch.tanh(x) + x)

# Losses
losses = []
for name, scale, smoothing in (("plain", 1, 0), ("large scores", 200, 0), ("label smoothing", 1, 0.1)):
    x = (draw(4, 5) * scale).requires_grad_()
    labels = torch.tensor([1, 4, 0, 2])
    loss = F.cross_entropy(x, labels, label_smoothing=smoothing)
    loss.backward()
    losses.append({"name": name, "kind": "cross-entropy", "smoothing": smoothing, "output": tensor(x), "labels": labels.tolist(),
                   "loss": loss.item(), "gradient": tensor(x.grad)})
x, target = draw(3, 4).requires_grad_(), draw(3, 4)
loss = F.mse_loss(x, target)
loss.backward()
losses.append({"name": "squares", "kind": "mean-squared-error", "output": tensor(x), "target": tensor(target), "loss": loss.item(),
               "gradient": tensor(x.grad)})

# Optimizers: seven steps on six parameters
optimizers = []
for name, settings, make in (
    ("sgd", {}, lambda p: torch.optim.SGD(p, lr=0.1)),
    ("sgd", {"momentum": 0.9, "weightDecay": 0.01}, lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.01)),
    ("sgd", {"momentum": 0.8, "nesterov": 1}, lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.8, nesterov=True)),
    ("adam", {}, lambda p: torch.optim.Adam(p, lr=0.1)),
    ("adam", {"beta1": 0.8, "beta2": 0.95, "weightDecay": 0.1},
     lambda p: torch.optim.Adam(p, lr=0.1, betas=(0.8, 0.95), weight_decay=0.1)),
    ("adamw", {"weightDecay": 0.1}, lambda p: torch.optim.AdamW(p, lr=0.1, weight_decay=0.1)),
    ("adamax", {}, lambda p: torch.optim.Adamax(p, lr=0.1)),
    ("adamax", {"weightDecay": 0.1}, lambda p: torch.optim.Adamax(p, lr=0.1, weight_decay=0.1)),
):
    start, gradients = draw(6), draw(7, 6)
    parameter = torch.nn.Parameter(start.clone())
    optimizer, path = make([parameter]), []
    for gradient in gradients:
        parameter.grad = gradient.clone()
        optimizer.step()
        path.append(parameter.detach().clone())
    optimizers.append({"name": name, "settings": settings, "start": tensor(start), "gradients": tensor(gradients),
                       "path": tensor(torch.stack(path))})

# Schedules: 4 epochs of 5 steps
schedules = []
for name, each_epoch, make in (
    ("exponential", True, lambda o: torch.optim.lr_scheduler.ExponentialLR(o, 0.9)),
    ("cosine", False, lambda o: torch.optim.lr_scheduler.CosineAnnealingLR(o, 20, eta_min=0.01)),
    ("one-cycle", False, lambda o: torch.optim.lr_scheduler.OneCycleLR(
        o, 0.5, total_steps=20, pct_start=0.3, div_factor=25, final_div_factor=1e4, cycle_momentum=False)),
):
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.5)
    schedule, rates = make(optimizer), []
    for step in range(20):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        if not each_epoch or step % 5 == 4:
            if step < 19:
                schedule.step()
    schedules.append({"name": name, "rates": rates})

# A small net, trained four steps with Adamax: loss by loss, then every parameter
sizes = {"conv1.weights": (3, 3, 1, 2), "batchnorm2.scale": (2,), "batchnorm2.shift": (2,),
         "dense5.weights": (8, 3), "dense5.bias": (3,)}
start = {key: draw(*size) / 2 for key, size in sizes.items()}
p = {key: torch.nn.Parameter(value.clone()) for key, value in start.items()}
mean, variance = torch.zeros(2), torch.ones(2)
x, labels = draw(5, 4, 4, 1), torch.tensor([0, 2, 1, 1, 0])
optimizer, path = torch.optim.Adamax(p.values(), lr=0.02), []
for _ in range(4):
    y = conv(x, p, padding=1)
    y = last(F.batch_norm(first(y), mean, variance, p["batchnorm2.scale"], p["batchnorm2.shift"], training=True))
    y = last(F.max_pool2d(first(F.leaky_relu(y, 0.1)), 2))
    loss = F.cross_entropy(y.flatten(1) @ p["dense5.weights"] + p["dense5.bias"], labels)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
    path.append(loss.item())
training = {
    "xml": '<network input="4x4x1"><conv filters="2" kernel="3" padding="1" bias="false"/><batchnorm/><leaky-relu slope="0.1"/>'
           '<maxpool kernel="2"/><dense units="3"/><softmax/></network>',
    "input": tensor(x), "labels": labels.tolist(), "start": {k: tensor(v) for k, v in start.items()}, "losses": path,
    "end": {k: tensor(v) for k, v in p.items()}
    | {"batchnorm2.running-mean": tensor(mean), "batchnorm2.running-variance": tensor(variance)},
}

# Layers of networks that people use. They come last so that all numbers above stay what they are.
layer("gelu", '<gelu/>', (2, 3, 3, 2), {}, lambda x, p, s: F.gelu(x), prepare=lambda x: x * 2)
layer("silu", '<silu/>', (2, 3, 3, 2), {}, lambda x, p, s: F.silu(x), prepare=lambda x: x * 4)
layer("hard-swish", '<hard-swish/>', (2, 3, 3, 2), {}, lambda x, p, s: F.hardswish(x), prepare=lambda x: x * 4)
layer("hard-sigmoid", '<hard-sigmoid/>', (2, 3, 3, 2), {}, lambda x, p, s: F.hardsigmoid(x), prepare=lambda x: x * 4)
layer("multiply", '<tanh id="a"/><multiply from="a input a"/>', (2, 3, 2, 2), {}, lambda x, p, s: torch.tanh(x) ** 2 * x)
layer("squeeze and excite", '<global-avgpool keep-axes="true"/><conv filters="3" kernel="1" id="c"/><sigmoid id="gate"/>'
      '<multiply from="input gate"/>', (2, 3, 4, 3), {"c.weights": (1, 1, 3, 3), "c.bias": (3,)},
      lambda x, p, s: x * torch.sigmoid(conv(x.mean((1, 2), keepdim=True), p, "c")))
layer("a vector at all positions", '<global-maxpool/><hard-sigmoid id="gate"/><multiply from="gate input"/>', (2, 3, 2, 3), {},
      lambda x, p, s: x * F.hardsigmoid(x.amax((1, 2), keepdim=True)))
layer("global maxpool that keeps its axes", '<global-maxpool keep-axes="true"/>', (2, 3, 4, 3), {},
      lambda x, p, s: x.amax((1, 2), keepdim=True))
for mode in ("nearest", "bilinear"):
    layer(f"upsample {mode}", f'<upsample scale="2 3" mode="{mode}"/>', (2, 3, 2, 2), {},
          lambda x, p, s: last(F.interpolate(first(x), scale_factor=(2, 3), mode=mode)))
layer("upsample linear 1-D", '<upsample scale="4" mode="bilinear"/>', (2, 3, 2), {},
      lambda x, p, s: last(F.interpolate(first(x), scale_factor=4, mode="linear")))
layer("upsample trilinear", '<upsample mode="bilinear"/>', (1, 2, 3, 2, 2), {},
      lambda x, p, s: last(F.interpolate(first(x), scale_factor=2, mode="trilinear")))
layer("channel shuffle", '<channel-shuffle groups="2"/>', (2, 2, 2, 6), {}, lambda x, p, s: last(F.channel_shuffle(first(x), 2)))
layer("layernorm", '<layernorm/>', (2, 3, 2, 4), {"layernorm1.scale": (4,), "layernorm1.shift": (4,)},
      lambda x, p, s: F.layer_norm(x, (4,), p["layernorm1.scale"], p["layernorm1.shift"]))
layer("layernorm of a vector, no scale", '<layernorm scale="false"/>', (3, 5), {"layernorm1.shift": (5,)},
      lambda x, p, s: F.layer_norm(x, (5,), None, p["layernorm1.shift"]))
for groups in (1, 2, 4):
    layer(f"groupnorm {groups}", f'<groupnorm groups="{groups}"/>', (2, 3, 2, 4),
          {"groupnorm1.scale": (4,), "groupnorm1.shift": (4,)},
          lambda x, p, s: last(F.group_norm(first(x), groups, p["groupnorm1.scale"], p["groupnorm1.shift"])))
layer("maxpool dilation", '<maxpool kernel="2 3" stride="1 2" dilation="2 1" padding="1"/>', (2, 5, 6, 2), {},
      lambda x, p, s: last(F.max_pool2d(first(x), (2, 3), (1, 2), 1, (2, 1))))
for size in (2, 3):
    layer(f"adaptive avgpool {size}", f'<adaptive-avgpool output="{size} 1"/>', (2, 5, 4, 2), {},
          lambda x, p, s: last(F.adaptive_avg_pool2d(first(x), (size, 1))))
    layer(f"adaptive maxpool {size}", f'<adaptive-maxpool output="{size} 3"/>', (2, 5, 4, 2), {},
          lambda x, p, s: last(F.adaptive_max_pool2d(first(x), (size, 3))))
layer("adaptive avgpool 1-D", '<adaptive-avgpool output="4"/>', (2, 7, 2), {}, lambda x, p, s: last(F.adaptive_avg_pool1d(first(x), 4)))
layer("adaptive maxpool 3-D", '<adaptive-maxpool output="2 1 2"/>', (1, 3, 2, 3, 2), {},
      lambda x, p, s: last(F.adaptive_max_pool3d(first(x), (2, 1, 2))))
layer("dense on the last axis", '<dense units="3" last-axis="true"/>', (2, 2, 3, 2), {"dense1.weights": (2, 3), "dense1.bias": (3,)},
      lambda x, p, s: x @ p["dense1.weights"] + p["dense1.bias"])
layer("conv even-same", '<conv filters="2" kernel="4 3" padding="even-same" dilation="1 2"/>', (2, 5, 6, 2),
      {"conv1.weights": (4, 3, 2, 2), "conv1.bias": (2,)}, lambda x, p, s: conv(x, p, padding="same", dilation=(1, 2)))
layer("weights used three times", '<conv id="a" filters="2" kernel="3" padding="1"/><tanh/><shared use="a" id="b"/>'
      '<shared use="b" from="input" id="c"/><add from="b c"/>', (2, 3, 4, 2), {"a.weights": (3, 3, 2, 2), "a.bias": (2,)},
      lambda x, p, s: conv(torch.tanh(conv(x, p, "a", padding=1)), p, "a", padding=1) + conv(x, p, "a", padding=1))

for name, content in (("layers", layers), ("losses", losses), ("optimizers", optimizers), ("schedules", schedules),
                      ("training", training)):
    with open(os.path.join(HERE, f"{name}.json"), "w") as file:
        if isinstance(content, list):
            file.write("[\n" + ",\n".join(json.dumps(one, separators=(",", ":")) for one in content) + "\n]\n")
        else:
            file.write(json.dumps(content, separators=(",", ":")) + "\n")
print("PyTorch", torch.__version__)
