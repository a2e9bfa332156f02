namespace WorkflowBk.Studio.Catalogue;

/// <summary>What the rest of the house calls things that an input chooses among.</summary>
public interface IOptionNames
{
    /// <summary>What a template of an e-mail or a letter is for, in the reader's language.</summary>
    string Template(string key);
}
