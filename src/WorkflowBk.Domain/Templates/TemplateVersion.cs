using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;

namespace WorkflowBk.Domain.Templates;

/// <summary>The municipality's own text of a template. It is never changed: whoever wants another text makes the next version.</summary>
public sealed class TemplateVersion
{
    /// <summary>The number of the text that comes with the program.</summary>
    public const int Shipped = 0;

    private TemplateVersion() { }

    public Guid Id { get; private set; }

    public TemplateKind Kind { get; private set; }

    public string Key { get; private set; } = "";

    public LanguageForm Language { get; private set; }

    /// <summary>1, 2, 3 … within a template and language; the highest is the one in use.</summary>
    public int Number { get; private set; }

    public string Heading { get; private set; } = "";

    public string Body { get; private set; } = "";

    public Guid Author { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Why it was made.</summary>
    public string Comment { get; private set; } = "";

    public TemplateText Text => new(Heading, Body);

    /// <summary>Makes the next version of a template; what the text says is checked by <see cref="ITemplateCatalogue"/>.</summary>
    /// <param name="basedOn">Number of the version that the author saw as the one in use.</param>
    /// <returns>
    /// <c>template.changed-meanwhile</c>, <c>template.unchanged</c>, <c>template.comment-missing</c>, or what is wrong with the text.
    /// </returns>
    public static Result<TemplateVersion> Next(
        TemplateInUse current, int basedOn, TemplateText text, string? comment, Guid author, DateTimeOffset at)
    {
        List<Problem> problems =
        [
            .. text.IsComplete().Problems,
            .. TextRules.NoteIsGiven(comment, "template.comment-missing", nameof(Comment)).Problems,
        ];
        if (current.Number != basedOn)
            problems.Insert(0, new Problem("template.changed-meanwhile", null, current.Number));
        else if (current.Text == text)
            problems.Add(new Problem("template.unchanged", nameof(Body)));
        if (problems.Count > 0)
            return Result<TemplateVersion>.Fail(problems);
        return new TemplateVersion
        {
            Id = Guid.CreateVersion7(at),
            Kind = current.Id.Kind,
            Key = current.Id.Key,
            Language = current.Id.Language,
            Number = current.Number + 1,
            Heading = text.Heading,
            Body = text.Body,
            Author = author,
            At = at,
            Comment = comment!.Trim(),
        };
    }
}

/// <summary>The text that is used now.</summary>
/// <param name="Number"><see cref="TemplateVersion.Shipped"/> for the one that comes with the program.</param>
public sealed record TemplateInUse(TemplateId Id, int Number, TemplateText Text);
