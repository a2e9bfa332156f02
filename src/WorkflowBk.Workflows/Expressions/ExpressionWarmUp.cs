using System.Text.Json;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>
/// The first script of a process takes half a second longer than those after it, because the runtime compiles what runs it. This
/// has it compiled before a case needs it: once for a script that ends, and once for one that is stopped.
/// </summary>
public sealed class ExpressionWarmUp
{
    private static readonly (string Type, string Text)[] _samples =
    [
        ("JavaScript", "let sum = 0; for (let i = 0; i < 10; i++) sum += i; return `${sum}`;"),
        ("Liquid", "{% if true %}{{ 'a' | upcase }}{% endif %}"),
        ("JavaScript", "for (;;) { }"),
    ];

    private readonly ExpressionEvaluator _evaluator;
    private readonly TimeProvider _clock;

    internal ExpressionWarmUp(ExpressionEvaluator evaluator, TimeProvider clock)
    {
        _evaluator = evaluator;
        _clock = clock;
    }

    public void Run()
    {
        foreach (var (type, text) in _samples)
        {
            try
            {
                _evaluator.Evaluate(new Expression(type, JsonSerializer.SerializeToElement(text)), new EmptyScope(_clock.GetUtcNow()));
            }
            catch (ExpressionException)
            {
                // The last one never ends by itself.
            }
        }
    }
}
