// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/Generations.h"

namespace vault {

// The folder that copies go to, as long as a program runs. A stick that was pulled, or a disk that
// was unmounted, leaves its name behind: what lies below it then is the machine's own disk.
class SecondMedium
{
public:
    // `beside`: the folder of what is copied.
    SecondMedium(QString folder, QString beside)
        : m_folder(std::move(folder))
        , m_beside(std::move(beside))
    {}

    // Copies went to another medium, and none is there now.
    [[nodiscard]] bool isGone() const;
    // Where copies lie: to be asked when one was made or found there, as isGone() goes by it.
    Medium whereCopiesLie();

private:
    QString m_folder;
    QString m_beside;
    Medium m_last = Medium::Unknown;
};

} // namespace vault
