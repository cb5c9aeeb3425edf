using System.ComponentModel;
using Junction.Model;
using Junction.Querying;
using Junction.Sql;

// Columns of text say nothing about null to the compiler, and neither does what is made of them: an Expr<string> is then as good as an
// Expr<string?>, and each of these takes a null reference, which stands for NULL.
#nullable disable annotations

namespace Junction;

/// <summary>What text can do inside a query. Text compares by code points, or without regard to case where its column is <c>[CaseInsensitive]</c>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TextFunctions
{
    extension(Expr<string> text)
    {
        /// <summary>Whether a part is somewhere in the text; null contains nothing.</summary>
        public Condition Contains(Expr<string> part) => Match(TextMatch.Contains, text, part);

        /// <summary>Whether a character is somewhere in the text.</summary>
        public Condition Contains(Expr<char> part) => Match(TextMatch.Contains, text, part);

        /// <summary>Whether the text starts with a part; null starts with nothing.</summary>
        public Condition StartsWith(Expr<string> part) => Match(TextMatch.StartsWith, text, part);

        /// <summary>Whether the text starts with a character.</summary>
        public Condition StartsWith(Expr<char> part) => Match(TextMatch.StartsWith, text, part);

        /// <summary>Whether the text ends with a part; null ends with nothing.</summary>
        public Condition EndsWith(Expr<string> part) => Match(TextMatch.EndsWith, text, part);

        /// <summary>Whether the text ends with a character.</summary>
        public Condition EndsWith(Expr<char> part) => Match(TextMatch.EndsWith, text, part);

        /// <summary><c>lower(text)</c>; which letters have a lower case is the database's.</summary>
        public Expr<string> ToLower() => Text(SqlFunction.ToLower, text);

        /// <summary><c>upper(text)</c>; which letters have an upper case is the database's.</summary>
        public Expr<string> ToUpper() => Text(SqlFunction.ToUpper, text);

        /// <summary>The text without white space at both ends.</summary>
        public Expr<string> Trim() => Text(SqlFunction.Trim, text);

        /// <summary>The text without white space at its start.</summary>
        public Expr<string> TrimStart() => Text(SqlFunction.TrimStart, text);

        /// <summary>The text without white space at its end.</summary>
        public Expr<string> TrimEnd() => Text(SqlFunction.TrimEnd, text);

        /// <summary>The number of characters: code points, so an emoji is one.</summary>
        public Expr<int> Length => new(Operand.Call(SqlFunction.Length, ValueKind.Int32, Operand.Of(text)));

        /// <summary>The rest of the text from a position, which counts from 0; empty past the end.</summary>
        public Expr<string> Substring(Expr<int> start) => Text(SqlFunction.Substring, text, start);

        /// <summary>At most so many characters from a position, which counts from 0; fewer where the text ends.</summary>
        public Expr<string> Substring(Expr<int> start, Expr<int> length) => Text(SqlFunction.Substring, text, start, length);

        /// <summary>The text with every occurrence of a part replaced.</summary>
        public Expr<string> Replace(Expr<string> old, Expr<string> replacement) => Text(SqlFunction.Replace, text, old, replacement);

        /// <summary>The position of the first occurrence of a part, from 0; -1 when there is none.</summary>
        public Expr<int> IndexOf(Expr<string> part) =>
            new(Operand.Call(SqlFunction.IndexOf, ValueKind.Int32, Operand.Of(text), Operand.Of(part)));
    }

    extension(Expr<string> text)
    {
        /// <summary><c>coalesce(text, other)</c>: the other text where this one is null.</summary>
        public Expr<string> Coalesce(Expr<string> other) => NullFunctions.Coalesce<string, string>(text, other);
    }

    extension(Expr<string>)
    {
        /// <summary>Text after text; null adds nothing, as in C#.</summary>
        public static Expr<string> operator +(Expr<string> left, Expr<string> right) => new(Arithmetic.Concat(left, right));

        /// <summary>A character after text.</summary>
        public static Expr<string> operator +(Expr<string> left, Expr<char> right) => new(Arithmetic.Concat(left, right));

        /// <summary>Text after a character.</summary>
        public static Expr<string> operator +(Expr<char> left, Expr<string> right) => new(Arithmetic.Concat(left, right));
    }

    extension(string text)
    {
        /// <summary>Whether a captured text contains the value of an expression.</summary>
        public Condition Contains(Expr<string> part) => Match(TextMatch.Contains, (Expr<string>)text, part);

        /// <summary>Whether a captured text starts with the value of an expression.</summary>
        public Condition StartsWith(Expr<string> part) => Match(TextMatch.StartsWith, (Expr<string>)text, part);

        /// <summary>Whether a captured text ends with the value of an expression.</summary>
        public Condition EndsWith(Expr<string> part) => Match(TextMatch.EndsWith, (Expr<string>)text, part);

        /// <summary><c>text IS NULL OR text = ''</c></summary>
        public static Condition IsNullOrEmpty(Expr<string> value) => EmptyOrNull(value, value);

        /// <summary>Whether the text is null, or nothing is left of it without white space.</summary>
        public static Condition IsNullOrWhiteSpace(Expr<string> value) => EmptyOrNull(value, value.Trim());
    }

    private static Condition EmptyOrNull(Expr<string> value, Expr<string> content) =>
        Operand.Of(value).CanBeNull ? Comparing.IsNull(value) | content == "" : content == "";

    private static Condition Match(TextMatch match, Expr text, Expr part) =>
        new(new TextMatchNode(match, Operand.Of(text), Operand.Of(part)));

    private static Expr<string> Text(SqlFunction function, params ReadOnlySpan<Expr> operands)
    {
        var nodes = new SqlExpression[operands.Length];
        var canBeNull = false;
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i] = Operand.Of(operands[i]);
            canBeNull |= nodes[i].CanBeNull;
        }
        return new(new FunctionNode(function, nodes, Operand.TextType(nodes[0], canBeNull)));
    }
}
