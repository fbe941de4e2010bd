// SPDX-License-Identifier: Apache-2.0
#include "ui/TextLabel.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString nameOf(TextRole role)
{
    switch (role) {
    case TextRole::Heading:
        return u"heading"_s;
    case TextRole::Subheading:
        return u"subheading"_s;
    case TextRole::Lead:
        return u"lead"_s;
    case TextRole::Value:
        return u"value"_s;
    case TextRole::Caption:
        return u"caption"_s;
    case TextRole::Huge:
        return u"huge"_s;
    case TextRole::Count:
        return u"count"_s;
    case TextRole::Entry:
        return u"entry"_s;
    case TextRole::Good:
        return u"good"_s;
    case TextRole::Warning:
        return u"warning"_s;
    case TextRole::Bad:
        return u"bad"_s;
    }
    return {};
}

} // namespace

QLabel *textLabel(TextRole role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(nameOf(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace ui
