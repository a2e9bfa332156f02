using AngleSharp.Html.Dom;

namespace WorkflowBk.Web.Tests.Kit;

/// <summary>A form as a person fills it in: it begins with what the page shows, and posts every field the page has.</summary>
public sealed class Form
{
    private readonly Page _page;
    private readonly List<KeyValuePair<string, string>> _values = [];
    private readonly HashSet<string> _names = [];

    internal Form(Page page, IHtmlFormElement form)
    {
        _page = page;
        foreach (var control in form.Elements)
            Read(control);
    }

    /// <summary>Names of all fields, filled in or not.</summary>
    public IReadOnlyCollection<string> Names => _names;

    /// <summary>What a field holds now; <c>null</c> when nothing is chosen.</summary>
    public string? this[string name] => _values.Where(value => value.Key == name).Select(value => value.Value).FirstOrDefault();

    /// <summary>Fills in or chooses.</summary>
    /// <param name="values">One for most fields, several for checkboxes, none to empty it.</param>
    /// <exception cref="ArgumentException">The page has no such field.</exception>
    public Form Set(string name, params IEnumerable<string> values)
    {
        if (!_names.Contains(name))
            throw new ArgumentException($"{_page.Address} has no field {name}.", nameof(name));
        _values.RemoveAll(value => value.Key == name);
        _values.AddRange(values.Select(value => KeyValuePair.Create(name, value)));
        return this;
    }

    /// <summary>Sends it to the page's own address.</summary>
    public Task<Page> PostAsync() => _page.Browser.PostAsync(_page.Address, _values);

    /// <summary>Sends it by a button that has a name and a value of its own.</summary>
    public Task<Page> PostAsync(string button, string value) =>
        _page.Browser.PostAsync(_page.Address, [.. _values, KeyValuePair.Create(button, value)]);

    /// <summary>Sends what it holds to another address, as a script does.</summary>
    public Task<Page> PostToAsync(string address) => _page.Browser.PostAsync(address, _values);

    private void Read(AngleSharp.Dom.IElement control)
    {
        var (name, value) = control switch
        {
            IHtmlInputElement { Type: "submit" or "button" } => (null, null),
            IHtmlInputElement { Type: "radio" or "checkbox" } choice => (choice.Name, choice.IsChecked ? choice.Value : null),
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlTextAreaElement area => (area.Name, area.Value),
            IHtmlSelectElement select => (select.Name, select.Value),
            _ => (null, (string?)null),
        };
        if (string.IsNullOrEmpty(name))
            return;
        _names.Add(name);
        if (value is not null)
            _values.Add(KeyValuePair.Create(name, value));
    }
}
