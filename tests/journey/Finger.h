// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractButton>

// What somebody who reads the words on the screen would press: a visible button of this name, or
// one whose name begins so; a single key must fit whole. Null while there is none.
inline QAbstractButton *buttonIn(const QWidget &window, const QString &words)
{
    for (QAbstractButton *candidate : window.findChildren<QAbstractButton *>()) {
        const QString name = candidate->accessibleName();
        if (candidate->isVisible() &&
            (name == words || (words.size() > 2 && name.startsWith(words)))) {
            return candidate;
        }
    }
    return nullptr;
}
