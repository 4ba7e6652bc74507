"""The few names of JAX that the programs use, over PyTorch: shows that they say what they should, and nothing of JAX."""

import sys
import types

import torch


def install():
    torch.set_default_dtype(torch.float64)
    jax, jnp = types.ModuleType("jax"), types.ModuleType("jax.numpy")
    for name in "exp log tanh expm1 where diag outer ones_like allclose pi inf".split():
        setattr(jnp, name, getattr(torch, name))
    jnp.array = torch.as_tensor
    jnp.allclose = lambda one, other, rtol, atol: torch.allclose(one, other, rtol=rtol, atol=atol)
    jnp.minimum = lambda z, bound: z.clamp(max=bound)
    jnp.logaddexp = lambda z, zero: torch.nn.functional.softplus(z, threshold=40)
    jax.numpy = jnp
    jax.config = types.SimpleNamespace(update=lambda name, value: None)
    jax.nn = types.SimpleNamespace(sigmoid=torch.sigmoid, relu=torch.relu)
    jax.scipy = types.SimpleNamespace(special=types.SimpleNamespace(erfc=torch.erfc))
    jax.jacobian = lambda f: lambda z: torch.autograd.functional.jacobian(f, z)

    def grad(f):
        def gradient(z):
            leaf = z.detach().clone().requires_grad_()
            return torch.autograd.grad(f(leaf), leaf)[0]

        return gradient

    jax.grad = grad
    sys.modules.update({"jax": jax, "jax.numpy": jnp})
