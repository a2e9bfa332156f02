using Microsoft.Extensions.Localization;
using WorkflowBk.Domain.Common;
using WorkflowBk.Domain.Families;
using WorkflowBk.Domain.Templates;
using WorkflowBk.Web.Components.Ui;
using WorkflowBk.Web.Mail;
using WorkflowBk.Web.Problems;

namespace WorkflowBk.Web.Templates;

/// <summary>What templates, their values and what is wrong with them are called.</summary>
internal sealed class TemplateWords(IStringLocalizer<TemplateTexts> texts, IStringLocalizer<NoticeTexts> notices, ProblemTexts problems)
{
    public string Name(TemplateKind kind, string key) =>
        kind == TemplateKind.Document ? texts[$"Document.{key}"] : notices[$"Template.{key}"];

    public string LanguageName(LanguageForm language) => texts[$"Language.{language}"];

    public string Version(int number) => number == TemplateVersion.Shipped ? texts["Version.Shipped"] : texts["Version.Own", number];

    /// <summary>How a value is written into the text.</summary>
    public static string Use(TemplateValue value) => value.Kind switch
    {
        TemplateValueKind.Truth => $"{{% if {value.Name} %}} … {{% else %}} … {{% endif %}}",
        TemplateValueKind.List => $"{{% for rad in {value.Name} %}} … {{% endfor %}}",
        _ when value.MayBeEmpty => $"{{% if {value.Name} %}} {{{{ {value.Name} }}}} {{% endif %}}",
        _ => $"{{{{ {value.Name} }}}}",
    };

    public FormProblem Say(Problem problem) =>
        texts[$"Problem.{problem.Code}", problem.Args] is { ResourceNotFound: false } said
            ? new FormProblem(said, problem.Field is null ? null : $"Model.{problem.Field}")
            : problems.Say(problem);
}
