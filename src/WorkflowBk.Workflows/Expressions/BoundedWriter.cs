using System.Text;

namespace WorkflowBk.Workflows.Expressions;

/// <summary>Gathers text up to a length.</summary>
internal sealed class BoundedWriter(int maxLength) : TextWriter
{
    private readonly StringBuilder _text = new();

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Room(1).Append(value);

    public override void Write(string? value) => Room(value?.Length ?? 0).Append(value);

    public override void Write(char[] buffer, int index, int count) => Room(count).Append(buffer, index, count);

    public override string ToString() => _text.ToString();

    private StringBuilder Room(int length) => _text.Length + length <= maxLength
        ? _text
        : throw new ExpressionException($"The text becomes longer than {maxLength} characters.");
}
