// SPDX-License-Identifier: Apache-2.0
#include "kanji/SExpression.h"

namespace kanji {

namespace {

bool isSpace(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

bool isOfAtom(char byte)
{
    return byte > ' ' && byte < '\x7f' && byte != '(' && byte != ')' && byte != '"';
}

class Reader
{
public:
    explicit Reader(QByteArrayView line)
        : m_line(line)
    {}

    [[nodiscard]] std::optional<SExpression> readOne(int depth = 1)
    {
        skipSpace();
        if (atEnd() || ++m_parts > SExpression::mostParts || depth > SExpression::deepest) {
            return {};
        }
        switch (m_line[m_at]) {
        case '(':
            return readList(depth);
        case '"':
            return readString();
        default:
            return readAtom();
        }
    }

    [[nodiscard]] bool isSpaceToTheEnd()
    {
        skipSpace();
        return atEnd();
    }

private:
    [[nodiscard]] bool atEnd() const { return m_at >= m_line.size(); }

    void skipSpace()
    {
        while (!atEnd() && isSpace(m_line[m_at])) {
            ++m_at;
        }
    }

    std::optional<SExpression> readList(int depth)
    {
        SExpression list;
        ++m_at;
        for (skipSpace(); !atEnd() && m_line[m_at] != ')'; skipSpace()) {
            auto item = readOne(depth + 1);
            if (!item) {
                return {};
            }
            list.items.push_back(std::move(*item));
        }
        if (atEnd()) {
            return {};
        }
        ++m_at;
        return list;
    }

    // A backslash makes the byte after it an ordinary one; mozc puts it before " and \ only.
    std::optional<SExpression> readString()
    {
        SExpression string{SExpression::Kind::String, {}, {}};
        for (++m_at; !atEnd() && m_line[m_at] != '"'; ++m_at) {
            if (m_line[m_at] == '\\') {
                ++m_at;
            }
            if (atEnd() || string.text.size() >= SExpression::longestText) {
                return {};
            }
            string.text += m_line[m_at];
        }
        if (atEnd()) {
            return {};
        }
        ++m_at;
        return string;
    }

    std::optional<SExpression> readAtom()
    {
        const qsizetype begin = m_at;
        while (!atEnd() && isOfAtom(m_line[m_at])) {
            ++m_at;
        }
        const QByteArrayView text = m_line.sliced(begin, m_at - begin);
        if (text.isEmpty() || text.size() > SExpression::longestText) {
            return {};
        }
        return SExpression{SExpression::Kind::Atom, text.toByteArray(), {}};
    }

    QByteArrayView m_line;
    qsizetype m_at = 0;
    int m_parts = 0;
};

bool isAtom(const SExpression &expression, QByteArrayView text)
{
    return expression.kind == SExpression::Kind::Atom && QByteArrayView(expression.text) == text;
}

} // namespace

std::optional<SExpression> SExpression::parse(QByteArrayView line)
{
    if (line.size() > longestLine) {
        return {};
    }
    Reader reader(line);
    auto expression = reader.readOne();
    if (!reader.isSpaceToTheEnd()) {
        return {};
    }
    return expression;
}

const SExpression *SExpression::value(QByteArrayView key) const
{
    for (const SExpression &pair : items) {
        if (pair.items.size() == 3 && isAtom(pair.items[0], key) && isAtom(pair.items[1], ".")) {
            return &pair.items[2];
        }
    }
    return nullptr;
}

std::span<const SExpression> SExpression::values(QByteArrayView key) const
{
    for (const SExpression &list : items) {
        if (list.items.size() >= 2 && isAtom(list.items[0], key) && !isAtom(list.items[1], ".")) {
            return std::span(list.items).subspan(1);
        }
    }
    return {};
}

} // namespace kanji
